import { useTranslations } from 'next-intl';
import type { Currency } from '@/lib/format/money';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';
import type { PriceParts } from './split-price';

/** Basis points as a percentage: 1500 → «15», 1250 → «12,5». */
export const percentOf = (bps: number): string => String(bps / 100).replace('.', ',');

/** Gross, fee and net: what the price of a deal means to its creator, said before either side says yes. */
export function PriceBreakdown({
  parts: { priceMinor, commissionBps, feeMinor, netMinor },
  currency,
  own,
}: {
  parts: PriceParts;
  currency: Currency;
  /** The creator reads it. */
  own: boolean;
}) {
  const t = useTranslations('common.price');
  return (
    <DefinitionList
      items={[
        { term: t('gross'), value: <Money minor={priceMinor} currency={currency} /> },
        {
          term: t('fee', { percent: percentOf(commissionBps) }),
          value: <Money minor={-feeMinor} currency={currency} />,
        },
        {
          term: own ? t('netOwn') : t('net'),
          strong: true,
          value: <Money minor={netMinor} currency={currency} className="text-18" />,
        },
      ]}
    />
  );
}
