import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { withQuery } from '@/lib/search-params';
import { DateTime } from '@/ui/date-time';
import { ledgerLink } from '../finance/ledger-link';
import { timelineOf } from './payout-timeline';
import type { AdminPayout } from './risks';

/** What happened to a payout, step by step, and where it stands in the books. */
export function PayoutStory({ payout }: { payout: AdminPayout }) {
  const t = useTranslations('admin.payouts');
  const { id, manualReference, decidedBy } = payout;
  return (
    <>
      <ol className="flex flex-col gap-2">
        {timelineOf(payout).map(({ event, at }) => (
          <li key={event} className="flex items-baseline justify-between gap-4">
            <span className="min-w-0">
              {t(`event.${event}`)}
              {event === 'paidByHand' && manualReference && (
                <span className="block text-13 text-ink-2">{manualReference}</span>
              )}
              {at === payout.decidedAt && decidedBy && (
                <span className="block text-13 text-ink-2">{decidedBy.displayName}</span>
              )}
            </span>
            <DateTime value={at} className="shrink-0 text-13 text-ink-3" />
          </li>
        ))}
      </ol>
      <Link
        href={withQuery('/admin/finance/transactions', { payoutId: id })}
        prefetch={false}
        className={`mt-2 text-13 ${ledgerLink}`}
      >
        {t('postings')}
      </Link>
    </>
  );
}
