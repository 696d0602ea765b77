'use client';

import { FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonStyle } from '@/ui/button-style';
import { useFieldWiring } from '@/ui/field';

interface FileInputProps {
  fileName: string | null;
  onPick: (file: File) => void;
}

/** The browser's own button speaks the browser's language; this one speaks ours and works the same. */
export function FileInput({ fileName, onPick }: FileInputProps) {
  const t = useTranslations('adminFinance.statements');
  return (
    <label
      className={buttonStyle({
        variant: 'secondary',
        className:
          'relative cursor-pointer justify-start has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring',
      })}
    >
      <FileText aria-hidden size={16} className="shrink-0" />
      <span className="min-w-0 truncate">{fileName ?? t('chooseFile')}</span>
      <input
        {...useFieldWiring()}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        className="sr-only"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onPick(file);
          // The same file, put right, may be chosen again.
          target.value = '';
        }}
      />
    </label>
  );
}
