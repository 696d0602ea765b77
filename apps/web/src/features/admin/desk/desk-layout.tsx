'use client';

import { ArrowLeft, ChevronDown, ChevronUp, Keyboard } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { cx } from '@/lib/cx';
import { useHotkeys } from '@/lib/use-hotkeys';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { useHotkeySetting } from './hotkey-setting';
import { KeysDialog, type KeysDialogProps } from './keys-dialog';
import type { Place } from './use-place';

interface DeskLayoutProps<T extends { id: string }> {
  place: Place<T>;
  label: string;
  row: (item: T) => ReactNode;
  detail: (item: T) => ReactNode;
  /** What the keys A and R do to the open item; absent where it is not possible now. */
  onApprove?: () => void;
  onReject?: () => void;
  /** The keys of this desk, for its help. */
  keys: KeysDialogProps['keys'];
  note?: ReactNode;
}

/** The list of work at the left, the open piece at the right, everything within reach of keys. */
export function DeskLayout<T extends { id: string }>({
  place,
  label,
  row,
  detail,
  onApprove,
  onReject,
  keys,
  note,
}: DeskLayoutProps<T>) {
  const t = useTranslations('admin.desk');
  const [help, setHelp] = useState(false);
  const [isOn] = useHotkeySetting();
  const { items, selected, index, isOpen, select, move, advance } = place;
  // Turning them off must be possible to take back, so help keeps its key.
  useHotkeys({
    ...(isOn && {
      KeyJ: () => move(1),
      KeyK: () => move(-1),
      KeyN: advance,
      KeyA: onApprove,
      KeyR: onReject,
    }),
    '?': () => setHelp(true),
  });

  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[22rem_minmax(0,1fr)] xl:grid-cols-[26rem_minmax(0,1fr)]">
        <div className={cx('lg:sticky lg:top-17', isOpen && 'max-lg:hidden')}>
          <ol
            aria-label={label}
            className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface lg:max-h-[calc(100dvh-11rem)] lg:overflow-y-auto"
          >
            {items.map((item) => (
              <li key={item.id}>
                <DeskRow isSelected={item.id === selected?.id} onSelect={() => select(item.id)}>
                  {row(item)}
                </DeskRow>
              </li>
            ))}
          </ol>
          {note}
          <Button
            variant="ghost"
            className="mt-2 max-lg:hidden"
            icon={<Keyboard aria-hidden size={16} />}
            onClick={() => setHelp(true)}
          >
            {t('keys')}
          </Button>
        </div>
        {selected && (
          <div className={cx('min-w-0', !isOpen && 'max-lg:hidden')}>
            <div className="mb-2 flex items-center gap-1 lg:hidden">
              <Button
                variant="ghost"
                className="-ml-2"
                icon={<ArrowLeft aria-hidden size={16} />}
                onClick={() => select(null)}
              >
                {t('back')}
              </Button>
              <span className="ml-auto text-13 text-ink-3 tabular">
                {t('position', { at: index + 1, total: items.length })}
              </span>
              <IconButton
                label={t('previous')}
                icon={<ChevronUp aria-hidden size={18} />}
                disabled={index === 0}
                onClick={() => move(-1)}
              />
              <IconButton
                label={t('next')}
                icon={<ChevronDown aria-hidden size={18} />}
                disabled={index === items.length - 1}
                onClick={() => move(1)}
              />
            </div>
            {detail(selected)}
          </div>
        )}
      </div>
      <KeysDialog keys={keys} open={help} onOpenChange={setHelp} />
    </>
  );
}

function DeskRow({
  isSelected,
  onSelect,
  children,
}: {
  isSelected: boolean;
  onSelect: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLButtonElement>(null);
  const wasSelected = useRef(isSelected);
  useEffect(() => {
    // Chosen by a key, it may lie outside the part of the list that is in view.
    if (isSelected && !wasSelected.current) ref.current?.scrollIntoView({ block: 'nearest' });
    wasSelected.current = isSelected;
  }, [isSelected]);
  return (
    <button
      ref={ref}
      type="button"
      aria-current={isSelected ? 'true' : undefined}
      onClick={onSelect}
      className={cx(
        'block w-full border-l-2 px-3 py-2.5 text-left -outline-offset-2 transition-colors hover:bg-sunken',
        isSelected ? 'border-transparent lg:border-ink lg:bg-sunken' : 'border-transparent',
      )}
    >
      {children}
    </button>
  );
}
