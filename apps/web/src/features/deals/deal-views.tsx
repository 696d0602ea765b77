'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { cx } from '@/lib/cx';

const VIEWS = ['chat', 'work', 'details'] as const;
type View = (typeof VIEWS)[number];

/**
 * The three parts of a deal: side by side on a desktop, one at a time on a phone. All three are always in the page, so
 * switching loses neither the scroll of the conversation nor what is being typed.
 */
export function DealViews({ chat, work, details }: Record<View, ReactNode>) {
  const t = useTranslations('deals.views');
  const [view, setView] = useState<View>('chat');
  const shownIf = (name: View) => (view === name ? '' : 'max-lg:hidden');
  return (
    <>
      <div
        role="group"
        aria-label={t('label')}
        className="-mx-4 mb-4 flex border-b border-line px-4 lg:hidden"
      >
        {VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={view === name}
            onClick={() => setView(name)}
            className="-mb-px min-h-11 flex-1 border-b-2 border-transparent font-medium text-ink-2 -outline-offset-2 aria-pressed:border-ink aria-pressed:text-ink"
          >
            {t(name)}
          </button>
        ))}
      </div>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className={cx('min-w-0', shownIf('chat'))}>{chat}</div>
        <div className={cx('flex min-w-0 flex-col gap-6', view === 'chat' && 'max-lg:hidden')}>
          <div className={cx('contents', view === 'details' && 'max-lg:[&>*]:hidden')}>{work}</div>
          <div className={cx('contents', view === 'work' && 'max-lg:[&>*]:hidden')}>{details}</div>
        </div>
      </div>
    </>
  );
}
