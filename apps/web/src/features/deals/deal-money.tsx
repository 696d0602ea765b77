import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/features/status/status-badge';
import type { DealSummary } from '@/lib/api/types';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';
import type { DealSide } from './deal-actions';
import { statusSide } from './deal-side';

/** Basis points as a percentage: 1500 → «15», 1250 → «12,5». */
export const percentOf = (bps: number): string => String(bps / 100).replace('.', ',');

/** Gross, fee and net, as they were fixed at acceptance. */
export function DealMoney({ deal, side }: { deal: DealSummary; side: DealSide }) {
  const t = useTranslations('deals.money');
  return (
    <>
      <DefinitionList
        items={[
          { term: t('gross'), value: <Money minor={deal.priceMinor} currency={deal.currency} /> },
          {
            term: t('fee', { percent: percentOf(deal.commissionBps) }),
            value: <Money minor={-deal.feeMinor} currency={deal.currency} />,
          },
          {
            term: side === 'CREATOR' ? t('netOwn') : t('net'),
            strong: true,
            value: <Money minor={deal.netMinor} currency={deal.currency} className="text-18" />,
          },
        ]}
      />
      <div className="mt-4">
        <StatusBadge entity="escrow" code={deal.escrow.status} side={statusSide(side)} />
      </div>
    </>
  );
}
