import { useTranslations } from 'next-intl';
import { percentOf } from '@/features/money/price-breakdown';
import type { Currency } from '@/lib/format/money';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';
import type { DealSide } from './deal-actions';
import type { EscrowParts } from './escrow-parts';

interface PartsBreakdownProps {
  parts: EscrowParts;
  currency: Currency;
  commissionBps: number;
  /** In whose words. */
  side: DealSide;
  /** The money has gone so; otherwise it would. */
  settled?: boolean;
}

/** Who gets how much of a deal that ends without its work accepted; net, fee and the brand's part sum to the price. */
export function PartsBreakdown({
  parts: { creatorGrossMinor, feeMinor, netMinor, brandMinor },
  currency,
  commissionBps,
  side,
  settled = false,
}: PartsBreakdownProps) {
  const t = useTranslations('common.parts');
  const tense = settled ? 'settled' : 'planned';
  return (
    <DefinitionList
      items={[
        { term: t('gross'), value: <Money minor={creatorGrossMinor} currency={currency} /> },
        {
          term: t('fee', { percent: percentOf(commissionBps) }),
          value: <Money minor={-feeMinor} currency={currency} />,
        },
        {
          term: t(`${tense}.${side === 'CREATOR' ? 'netOwn' : 'net'}`),
          strong: true,
          value: <Money minor={netMinor} currency={currency} />,
        },
        {
          term: t(`${tense}.${side === 'BRAND' ? 'brandOwn' : 'brand'}`),
          strong: true,
          value: <Money minor={brandMinor} currency={currency} />,
        },
      ]}
    />
  );
}
