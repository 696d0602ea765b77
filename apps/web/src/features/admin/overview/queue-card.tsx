import { CircleCheck } from 'lucide-react';
import { useNow, useTranslations } from 'next-intl';
import { cx } from '@/lib/cx';
import { DateTime } from '@/ui/date-time';
import { LinkButton } from '@/ui/link-button';

interface QueueCardProps {
  title: string;
  queue: { count: number; oldestAt: string | null };
  href: string;
  action: string;
}

/** A day is what people are promised, so whatever waits longer stands out. */
const LATE_MS = 24 * 60 * 60 * 1000;

/** How much work there is and how long its oldest piece has been waiting. */
export function QueueCard({ title, queue: { count, oldestAt }, href, action }: QueueCardProps) {
  const t = useTranslations('admin.overview');
  const now = useNow();
  const isLate = oldestAt !== null && now.getTime() - new Date(oldestAt).getTime() > LATE_MS;
  return (
    <article className="flex flex-col rounded-card border border-line bg-surface p-4 md:p-5">
      <h2 className="text-14 font-medium text-ink-2">{title}</h2>
      <p className="mt-1 text-30 font-semibold tabular">{count}</p>
      {count === 0 ? (
        <p className="flex items-center gap-1.5 text-13 text-money">
          <CircleCheck aria-hidden size={14} />
          {t('nothing')}
        </p>
      ) : (
        oldestAt && (
          <p className={cx('text-13', isLate ? 'font-medium text-warn' : 'text-ink-2')}>
            {t.rich('oldest', { date: () => <DateTime value={oldestAt} form="relative" /> })}
          </p>
        )
      )}
      {count > 0 && (
        <div className="mt-auto pt-4">
          <LinkButton href={href}>{action}</LinkButton>
        </div>
      )}
    </article>
  );
}
