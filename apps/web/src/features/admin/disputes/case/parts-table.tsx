import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { EscrowParts } from '@/features/deals/escrow-parts';
import { percentOf } from '@/features/money/price-breakdown';
import type { Currency } from '@/lib/format/money';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';

interface PartsTableProps {
  parts: EscrowParts;
  priceMinor: number;
  currency: Currency;
  commissionBps: number;
}

/** Who gets how much, and that it is the price to the kopeck. */
export function PartsTable({ parts, priceMinor, currency, commissionBps }: PartsTableProps) {
  const t = useTranslations('adminDisputes.resolve');
  const { creatorGrossMinor, feeMinor, netMinor, brandMinor } = parts;
  const sumMinor = netMinor + feeMinor + brandMinor;
  const money = (minor: number) => <Money minor={minor} currency={currency} />;
  return (
    <>
      <DefinitionList
        items={[
          { term: t('creatorGross'), value: money(creatorGrossMinor) },
          { term: t('fee', { percent: percentOf(commissionBps) }), value: money(feeMinor) },
          { term: t('creatorNet'), strong: true, value: money(netMinor) },
          { term: t('brandPart'), strong: true, value: money(brandMinor) },
        ]}
      />
      <p className="mt-2.5 flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line pt-2.5">
        {sumMinor === priceMinor && (
          <span className="flex items-center gap-1.5 text-money">
            <CircleCheck aria-hidden size={16} className="shrink-0" />
            {t('matches')}
          </span>
        )}
        <span className="ml-auto">
          <span className="text-ink-2">{t('total')}</span> {money(sumMinor)}
        </span>
      </p>
    </>
  );
}
