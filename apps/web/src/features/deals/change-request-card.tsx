import { useTranslations } from 'next-intl';
import type { ChangeRequest } from '@/lib/api/types';
import { cx } from '@/lib/cx';
import { formatTimecode } from '@/lib/format/duration';
import { DateTime } from '@/ui/date-time';
import { briefItemKey, isBriefItem } from './brief-items';

interface ChangeRequestCardProps {
  request: ChangeRequest;
  /** The viewer is the one who has to answer it now. */
  active: boolean;
  className?: string;
}

/** What the brand asked to change, and of which point of the brief or moment of the video. */
export function ChangeRequestCard({ request, active, className }: ChangeRequestCardProps) {
  const t = useTranslations('deals.changes');
  const tJobs = useTranslations('jobs');
  const { briefItem, timecodeSec } = request;
  return (
    <div className={cx('rounded-control p-3', active ? 'bg-accent-soft' : 'bg-sunken', className)}>
      <p
        className={cx(
          'flex flex-wrap items-baseline justify-between gap-x-3 font-semibold',
          active && 'text-accent-text',
        )}
      >
        {t('round', { round: request.round })}
        <DateTime value={request.createdAt} className="text-13 font-normal" />
      </p>
      <p className="mt-0.5 flex flex-wrap gap-x-3 text-13 text-ink-2">
        {timecodeSec !== null && (
          <span className="tabular">{t('at', { time: formatTimecode(timecodeSec) })}</span>
        )}
        {briefItem !== null && (
          <span>
            {t('about', { item: isBriefItem(briefItem) ? tJobs(briefItemKey(briefItem)) : briefItem })}
          </span>
        )}
      </p>
      <p className="prose-user mt-1">{request.text}</p>
    </div>
  );
}
