'use client';

import { useTranslations } from 'next-intl';
import { FormError } from '@/features/errors/form-error';
import { PriceBreakdown } from '@/features/money/price-breakdown';
import { callApi } from '@/lib/api/browser';
import type { Deal } from '@/lib/api/types';
import { formatMoney } from '@/lib/format/money';
import { Button } from '@/ui/button';
import { DefinitionList } from '@/ui/definition-list';
import { Dialog } from '@/ui/dialog';
import { Money } from '@/ui/money';
import { shortageOf, type Balance } from '../balance';
import { useDealAction, type DealDialogProps } from './use-deal-action';
import { useTopUp } from './use-top-up';

/** Moves the deal's sum from the balance into reserve; where the balance is short, leads to the top-up first. */
export function FundDialog({ deal, onClose, balance }: DealDialogProps<Deal> & { balance: Balance }) {
  const t = useTranslations('deals.fund');
  const { id, priceMinor, currency } = deal;
  const { availableMinor, debtMinor } = balance;
  const { shortMinor, topUpMinor } = shortageOf(balance, priceMinor);
  const fund = useDealAction(
    () => callApi((api) => api.POST('/api/escrow/{dealId}/fund', { params: { path: { dealId: id } } })),
    t('done'),
    onClose,
  );
  const topUp = useTopUp(deal);

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={shortMinor > 0 ? t('topUpText') : t('text')}
      footer={
        shortMinor > 0 ? (
          <Button size="lg" pending={topUp.pending} onClick={() => void topUp.run(topUpMinor)}>
            {t('topUp', { sum: formatMoney(topUpMinor, currency) })}
          </Button>
        ) : (
          <Button size="lg" pending={fund.pending} onClick={() => void fund.run()}>
            {t('confirm', { sum: formatMoney(priceMinor, currency) })}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <DefinitionList
          items={[
            { term: t('amount'), value: <Money minor={priceMinor} currency={currency} />, strong: true },
            { term: t('available'), value: <Money minor={availableMinor} currency={currency} /> },
            shortMinor > 0
              ? {
                  term: t('short'),
                  value: <Money minor={shortMinor} currency={currency} className="text-danger" />,
                }
              : {
                  term: t('after'),
                  value: <Money minor={availableMinor - priceMinor} currency={currency} />,
                },
            shortMinor > 0 &&
              debtMinor > 0 && { term: t('debt'), value: <Money minor={debtMinor} currency={currency} /> },
          ]}
        />
        <div className="flex flex-col gap-2.5 border-t border-line pt-4">
          <p className="text-ink-2">{t('inside')}</p>
          <PriceBreakdown parts={deal} currency={currency} own={false} />
        </div>
        <p className="text-13 text-ink-2">
          {deal.shippingRequired && `${t('parcel')} `}
          {t('silence', { workDays: deal.workDays, reviewDays: deal.reviewDays })}
        </p>
        <FormError failure={fund.failure ?? topUp.failure} />
      </div>
    </Dialog>
  );
}
