'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/ui/choice';
import { Dialog } from '@/ui/dialog';
import { useHotkeySetting } from './hotkey-setting';

export interface KeysDialogProps {
  /** What each key does on this page, as it is engraved. */
  keys: readonly (readonly [key: string, does: string])[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function KeysDialog({ keys, open, onOpenChange }: KeysDialogProps) {
  const t = useTranslations('admin.desk');
  const [isOn, setOn] = useHotkeySetting();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('keysTitle')} description={t('layoutHint')}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="inline-flex h-7 min-w-7 items-center justify-center rounded-chip border border-line-strong bg-sunken px-1.5 font-sans text-13 font-medium">
                {key}
              </kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 border-t border-line pt-3">
        <Checkbox
          label={t('keysOn')}
          hint={t('keysOnHint')}
          checked={isOn}
          onChange={(event) => setOn(event.target.checked)}
        />
      </div>
    </Dialog>
  );
}
