import { useNow, useTranslations } from 'next-intl';
import { payoutStanding } from '@/features/status/payout-standing';
import { StatusBadge } from '@/features/status/status-badge';
import type { Payout } from '@/lib/api/types';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { CancelPayoutButton } from './cancel-payout-button';
import { payoutNote } from './payout-note';

/** Own payouts, newest first: where to, when, how far, and what one may do about it. */
export function PayoutList({ payouts }: { payouts: readonly Payout[] }) {
  const t = useTranslations('wallet');
  const now = useNow();
  return (
    <ul className="divide-y divide-line">
      {payouts.map((payout) => {
        const standing = payoutStanding(payout);
        const reason = standing === 'PAID_LATE' ? null : (payout.rejectReason ?? payout.failureReason);
        const note = payoutNote(payout, now);
        return (
          <li key={payout.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-48">
              <p className="font-medium">{payout.methodMask}</p>
              <p className="text-13 text-ink-3">
                <DateTime value={payout.createdAt} />
                {payout.returnedAt && (
                  <>
                    {', '}
                    {t.rich('payoutReturned', { when: () => <DateTime value={payout.returnedAt!} /> })}
                  </>
                )}
              </p>
              {reason && <p className="text-13 text-ink-2">{t('payoutReason', { reason })}</p>}
              {note && <p className="text-13 text-ink-2">{t(`payoutNote.${note}`)}</p>}
            </div>
            <StatusBadge entity="payout" code={standing} side="creator" />
            <Money minor={payout.amountMinor} currency={payout.currency} className="font-semibold" />
            {payout.allowedActions.includes('CANCEL') && <CancelPayoutButton payout={payout} />}
          </li>
        );
      })}
    </ul>
  );
}
