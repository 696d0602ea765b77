'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

/** The request id, by which support finds the whole story in the logs. */
export function SupportCode({ code }: { code: string }) {
  const t = useTranslations('common');
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(code).then(() => setCopied(true));
  return (
    <button
      type="button"
      onClick={copy}
      title={t('copySupportCode')}
      className="mt-4 inline-flex min-h-8 max-w-full items-center gap-2 rounded-chip px-2 text-12 text-ink-3 hover:bg-sunken"
    >
      <span className="truncate tabular">{copied ? t('copied') : t('supportCode', { code })}</span>
      {copied ? <Check aria-hidden size={14} /> : <Copy aria-hidden size={14} />}
    </button>
  );
}
