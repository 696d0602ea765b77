import { ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DealStatusBadge } from '@/features/deals/deal-status-badge';
import { counterparty, isYourMove } from '@/features/deals/deal-side';
import { MoneyOnSilence } from '@/features/deals/money-on-silence';
import { StatusBadge } from '@/features/status/status-badge';
import type { DealSummary, OpenPayout, Wallet } from '@/lib/api/types';
import { formatMoney } from '@/lib/format/money';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { YourMove } from '@/ui/your-move';

interface ReservePanelProps {
  wallet: Wallet;
  deals: readonly DealSummary[];
  /** There are more deals than these. */
  hasMore: boolean;
  payouts: readonly OpenPayout[];
  isBrand: boolean;
}

/** What the two figures beside the free balance are made of, deal by deal, and when each part moves. */
export function ReservePanel({ wallet, deals, hasMore, payouts, isBrand }: ReservePanelProps) {
  const t = useTranslations('wallet.reserve');
  const tWallet = useTranslations('wallet');
  if (deals.length === 0 && payouts.length === 0) return null;
  const { currency } = wallet;
  return (
    <details className="group mt-4 rounded-card border border-line bg-surface">
      <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between gap-3 rounded-card px-4 py-3 font-medium md:px-6">
        {t('title')}
        <ChevronDown
          aria-hidden
          size={20}
          className="shrink-0 text-ink-3 transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="flex flex-col gap-6 px-4 pb-4 md:px-6 md:pb-6">
        {deals.length > 0 && (
          <Part
            title={isBrand ? tWallet('reserved') : tWallet('expected')}
            total={
              <Money minor={isBrand ? wallet.reservedMinor : wallet.expectedMinor} currency={currency} />
            }
          >
            {deals.map((deal) => (
              <ReservedDeal key={deal.id} deal={deal} isBrand={isBrand} />
            ))}
          </Part>
        )}
        {hasMore && (
          <p className="text-13 text-ink-2">
            {t('more', { count: deals.length })}{' '}
            <Link href="/deals" className="underline underline-offset-4">
              {t('allDeals')}
            </Link>
          </p>
        )}
        {payouts.length > 0 && (
          <Part
            title={tWallet('pending')}
            total={<Money minor={wallet.payoutPendingMinor} currency={currency} />}
          >
            {payouts.map((payout) => (
              <Row key={payout.id} sum={<Money minor={payout.amountMinor} currency={currency} />}>
                <p className="font-medium">{payout.methodMask}</p>
                <p className="text-13 text-ink-3">
                  <DateTime value={payout.createdAt} />
                </p>
                <p className="mt-1.5">
                  <StatusBadge entity="payout" code={payout.status} side="creator" />
                </p>
                <p className="mt-1.5 text-13 text-ink-2">{t(`payout.${payout.status}`)}</p>
              </Row>
            ))}
          </Part>
        )}
      </div>
    </details>
  );
}

/** The parts of one figure, under its name and its sum. */
function Part({ title, total, children }: { title: string; total: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h2 className="flex items-baseline justify-between gap-4 border-b border-line pb-2 font-semibold">
        {title}
        {total}
      </h2>
      <ul className="divide-y divide-line">{children}</ul>
    </section>
  );
}

function ReservedDeal({ deal, isBrand }: { deal: DealSummary; isBrand: boolean }) {
  const t = useTranslations('wallet.reserve');
  const side = isBrand ? 'BRAND' : 'CREATOR';
  const { currency } = deal;
  return (
    <Row sum={<Money minor={isBrand ? deal.priceMinor : deal.netMinor} currency={currency} />}>
      <p className="font-medium">
        <Link href={`/deals/${deal.id}`} className="underline decoration-line-strong underline-offset-4">
          {deal.title}
        </Link>
      </p>
      <p className="text-13 text-ink-2">{counterparty(deal, side).name}</p>
      {!isBrand && (
        <p className="text-13 text-ink-3 tabular">
          {t('net', {
            gross: formatMoney(deal.priceMinor, currency),
            fee: formatMoney(deal.feeMinor, currency),
          })}
        </p>
      )}
      <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
        {isYourMove(deal, side) && <YourMove />}
        <DealStatusBadge deal={deal} side={side} />
      </p>
      <MoneyOnSilence deal={deal} side={side} className="mt-1.5 text-13 text-ink-2" />
    </Row>
  );
}

function Row({ sum, children }: { sum: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start justify-between gap-4 py-3">
      <div className="min-w-0">{children}</div>
      <p className="shrink-0 font-semibold">{sum}</p>
    </li>
  );
}
