import { useTranslations } from 'next-intl';
import { DateTime } from '@/ui/date-time';
import type { DisputeCase } from '../dispute';

/** What happened on the deal, oldest first. */
export function CaseTimeline({ timeline }: { timeline: DisputeCase['timeline'] }) {
  const t = useTranslations('adminDisputes');
  const tEvent = useTranslations('adminDisputes.event');
  return (
    <ol className="flex flex-col gap-2">
      {timeline.map(({ id, action, details, createdAt }) => {
        const { version, round } = details as { version?: number; round?: number };
        const key = action as Parameters<typeof tEvent>[0];
        return (
          <li key={id} className="flex items-baseline justify-between gap-4">
            <span className="min-w-0">
              {tEvent.has(key) ? tEvent(key) : tEvent('OTHER')}
              {version !== undefined && `, ${t('eventVersion', { version })}`}
              {round !== undefined && `, ${t('eventRound', { round })}`}
            </span>
            <DateTime value={createdAt} className="shrink-0 text-13 text-ink-3" />
          </li>
        );
      })}
    </ol>
  );
}
