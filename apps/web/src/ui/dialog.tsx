'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Radix } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import { cx } from '@/lib/cx';
import { iconButtonStyle } from './icon-button';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons; the main one last. */
  footer?: ReactNode;
  wide?: boolean;
}

/** A dialog in the middle of a desktop and a sheet at the bottom of a phone. Traps focus and gives it back. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  wide = false,
}: DialogProps) {
  const t = useTranslations('common');
  // Radix gives the focus back to a trigger of its own; here whatever had it when the dialog opened gets it back.
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
          className={cx(
            'fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-sheet border border-line bg-surface shadow-overlay',
            'animate-sheet-in md:inset-0 md:m-auto md:h-fit md:animate-overlay-in md:rounded-sheet',
            wide ? 'md:max-w-180' : 'md:max-w-120',
          )}
        >
          <header className="flex items-start gap-4 px-4 pt-4 md:px-6 md:pt-5">
            <div className="min-w-0 flex-1 py-1">
              <Radix.Title className="text-20 font-semibold">{title}</Radix.Title>
              {description && (
                <Radix.Description asChild>
                  <div className="mt-1 text-ink-2">{description}</div>
                </Radix.Description>
              )}
            </div>
            <Radix.Close aria-label={t('close')} className={cx(iconButtonStyle, '-mr-2')}>
              <X aria-hidden size={20} />
            </Radix.Close>
          </header>
          <div className="min-h-0 overflow-y-auto overscroll-contain px-4 py-4 md:px-6">{children}</div>
          {footer && (
            <footer className="flex flex-col-reverse gap-2 border-t border-line p-4 pb-[max(1rem,env(safe-area-inset-bottom))] md:flex-row md:justify-end md:px-6">
              {footer}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
