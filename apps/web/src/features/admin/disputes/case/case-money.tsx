import { useTranslations } from 'next-intl';
import { percentOf } from '@/features/deals/deal-money';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';
import { EscrowBadge } from '../../finance/escrows/escrow-badge';
import type { DisputeCase } from '../dispute';

/** The price with its fee, as they were fixed at acceptance, and where the money is. */
export function CaseMoney({ deal }: { deal: DisputeCase['deal'] }) {
  const t = useTranslations('deals.money');
  const { priceMinor, feeMinor, netMinor, commissionBps, currency } = deal;
  return (
    <>
      <DefinitionList
        items={[
          { term: t('gross'), strong: true, value: <Money minor={priceMinor} currency={currency} /> },
          {
            term: t('fee', { percent: percentOf(commissionBps) }),
            value: <Money minor={-feeMinor} currency={currency} />,
          },
          { term: t('net'), value: <Money minor={netMinor} currency={currency} /> },
        ]}
      />
      <div className="mt-3">
        <EscrowBadge status={deal.escrow.status} />
      </div>
    </>
  );
}
