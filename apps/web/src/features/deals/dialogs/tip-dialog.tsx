'use client';

import { useTranslations } from 'next-intl';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { callApi, idempotencyHeader } from '@/lib/api/browser';
import type { Deal } from '@/lib/api/types';
import { useIntentKey } from '@/lib/api/use-intent-key';
import { formatAmount, formatMoney, parseMoney } from '@/lib/format/money';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { Button } from '@/ui/button';
import { DefinitionList } from '@/ui/definition-list';
import { Dialog } from '@/ui/dialog';
import { Money } from '@/ui/money';
import { MoneyField } from '@/ui/money-field';
import { shortageOf, type Balance } from '../balance';
import { tipPresets } from '../tips/tip-presets';
import { useDealAction, type DealDialogProps } from './use-deal-action';
import { useTopUp } from './use-top-up';

const FORM_ID = 'tip-form';

const schema = z.object({
  amount: z.string().check(z.refine<string>((text) => (parseMoney(text) ?? 0) > 0, issue('amount'))),
});

/** Gives the creator more than the price, from the balance; where that is short, leads to the top-up first. */
export default function TipDialog({ deal, onClose, balance }: DealDialogProps<Deal> & { balance: Balance }) {
  const t = useTranslations('deals.tip');
  const text = useIssueText();
  const { id, priceMinor, currency } = deal;
  const { availableMinor, debtMinor } = balance;
  const form = useZodForm(schema, { amount: '' });
  const keyOf = useIntentKey();
  const tip = useDealAction(
    (amountMinor: number) =>
      callApi((api) =>
        api.POST('/api/deals/{id}/tips', {
          params: { path: { id }, header: idempotencyHeader(keyOf(amountMinor)) },
          body: { amountMinor },
        }),
      ),
    t('done'),
    onClose,
  );
  const topUp = useTopUp(deal);
  const amountMinor = parseMoney(form.watch('amount')) ?? 0;
  const { shortMinor, topUpMinor } = shortageOf(balance, amountMinor);
  const send = () => (shortMinor > 0 ? topUp.run(topUpMinor) : tip.run(amountMinor));

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t(shortMinor > 0 ? 'topUpText' : 'text')}
      footer={
        <Button type="submit" form={FORM_ID} size="lg" pending={tip.pending || topUp.pending}>
          {shortMinor > 0
            ? t('topUp', { sum: formatMoney(topUpMinor, currency) })
            : amountMinor > 0
              ? t('confirm', { sum: formatMoney(amountMinor, currency) })
              : t('confirmEmpty')}
        </Button>
      }
    >
      <form
        id={FORM_ID}
        noValidate
        onSubmit={(event) => void form.handleSubmit(send)(event)}
        className="flex flex-col gap-4"
      >
        <MoneyField
          {...form.register('amount')}
          label={t('amount')}
          error={text(form.formState.errors.amount)}
          currency={currency}
        />
        <div className="flex flex-wrap gap-2">
          {tipPresets(priceMinor).map((minor) => (
            <Button
              key={minor}
              variant="secondary"
              aria-pressed={amountMinor === minor}
              className="px-3 tabular aria-pressed:border-primary aria-pressed:ring-1 aria-pressed:ring-primary"
              onClick={() => form.setValue('amount', formatAmount(minor), { shouldValidate: true })}
            >
              {formatMoney(minor, currency)}
            </Button>
          ))}
        </div>
        <div aria-live="polite">
          <DefinitionList
            items={[
              { term: t('available'), value: <Money minor={availableMinor} currency={currency} /> },
              shortMinor > 0
                ? {
                    term: t('short'),
                    value: <Money minor={shortMinor} currency={currency} className="text-danger" />,
                  }
                : {
                    term: t('after'),
                    value: <Money minor={availableMinor - amountMinor} currency={currency} />,
                  },
              shortMinor > 0 &&
                debtMinor > 0 && { term: t('debt'), value: <Money minor={debtMinor} currency={currency} /> },
            ]}
          />
        </div>
        <FormError failure={tip.failure ?? topUp.failure} />
      </form>
    </Dialog>
  );
}
