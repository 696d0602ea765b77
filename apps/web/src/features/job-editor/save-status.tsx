'use client';

import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/lib/cx';
import { Spinner } from '@/ui/spinner';
import type { JobSaver } from './use-job-saver';

/** A line above the buttons of a phone, beside them on a desktop. */
const PLACE = 'flex-1 basis-full lg:basis-0';

/** Whether the server has what was typed. Quiet while all is well, with a button when it is not. */
export function SaveStatus({ saver }: { saver: JobSaver }) {
  const t = useTranslations('jobEditor.save');
  if (saver.state === 'stale') {
    return (
      <p role="status" className={cx(PLACE, 'text-13 text-danger')}>
        {t('stale')}{' '}
        <button
          type="button"
          className="min-h-8 rounded-chip font-medium underline underline-offset-4"
          onClick={() => window.location.reload()}
        >
          {t('reload')}
        </button>
      </p>
    );
  }
  if (saver.state === 'failed') {
    return (
      <p role="status" className={cx(PLACE, 'flex flex-wrap items-center gap-x-3 text-13 text-danger')}>
        <span className="flex items-center gap-1.5">
          <CircleAlert aria-hidden size={14} />
          {t('failed')}
        </span>
        <button
          type="button"
          className="min-h-8 rounded-chip font-medium underline underline-offset-4"
          onClick={() => void saver.save()}
        >
          {t('retry')}
        </button>
      </p>
    );
  }
  return (
    <p role="status" className={cx(PLACE, 'flex items-center gap-1.5 text-13 text-ink-3 max-lg:empty:-mb-2')}>
      {saver.state === 'saving' && (
        <>
          <Spinner size={14} />
          {t('saving')}
        </>
      )}
      {saver.state === 'saved' && (
        <>
          <CircleCheck aria-hidden size={14} className="text-money" />
          {t('saved')}
        </>
      )}
      {saver.state === 'dirty' && (
        <>
          <CircleDashed aria-hidden size={14} />
          {t('dirty')}
        </>
      )}
    </p>
  );
}
