'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { PartsBreakdown } from '../parts-breakdown';
import { callApi } from '@/lib/api/browser';
import type { Deal } from '@/lib/api/types';
import { formatAmount, formatMoney, parseMoney } from '@/lib/format/money';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/input';
import { MoneyField } from '@/ui/money-field';
import { Slider } from '@/ui/slider';
import type { DealSide } from '../deal-actions';
import { partsOf } from '../escrow-parts';
import { useDealAction, type DealDialogProps } from './use-deal-action';

const REASON_MAX = 1000;
const FORM_ID = 'propose-form';

const schemaOf = (deal: Deal) =>
  z.object({
    creatorGross: z.string().check(
      z.refine<string>((text) => parseMoney(text) !== null, issue('amount')),
      z.refine<string>(
        (text) => (parseMoney(text) ?? 0) <= deal.priceMinor,
        issue('amountMax', formatMoney(deal.priceMinor, deal.currency)),
      ),
    ),
    reason: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, issue('required')),
        z.maxLength(REASON_MAX, issue('tooLong', REASON_MAX)),
      ),
  });

/** Offers to end the deal and to share its money so; shows beforehand what each side would be left with. */
export default function ProposeDialog({ deal, side, onClose }: DealDialogProps<Deal> & { side: DealSide }) {
  const t = useTranslations('deals.propose');
  const text = useIssueText();
  const { priceMinor, currency, commissionBps } = deal;
  const [schema] = useState(() => schemaOf(deal));
  const half = Math.floor(priceMinor / 2);
  const form = useZodForm(schema, { creatorGross: formatAmount(half), reason: '' });
  const propose = useDealAction(
    ({ creatorGross, reason }: z.infer<typeof schema>) => {
      const body = { creatorGrossMinor: parseMoney(creatorGross) ?? 0, reason };
      return callApi((api) =>
        api.POST('/api/deals/{id}/cancellation', { params: { path: { id: deal.id } }, body }),
      );
    },
    t('done'),
    onClose,
  );
  const { errors } = form.formState;
  const typed = parseMoney(form.watch('creatorGross'));
  const grossMinor = typed !== null && typed <= priceMinor ? typed : null;
  const choose = (minor: number) =>
    form.setValue('creatorGross', formatAmount(minor), { shouldValidate: true });
  const quick = [
    { label: t('allToBrand'), minor: 0 },
    { label: t('half'), minor: half },
    { label: t('allToCreator'), minor: priceMinor },
  ];

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('lead')}
      footer={
        <Button type="submit" form={FORM_ID} size="lg" pending={propose.pending}>
          {t('confirm')}
        </Button>
      }
    >
      <form
        id={FORM_ID}
        noValidate
        onSubmit={(event) => void form.handleSubmit(propose.run)(event)}
        className="flex flex-col gap-5"
      >
        <div className="flex flex-col gap-3">
          <MoneyField
            {...form.register('creatorGross')}
            label={t('gross')}
            error={text(errors.creatorGross)}
            hint={t('grossHint', { price: formatMoney(priceMinor, currency) })}
            currency={currency}
          />
          <Slider
            label={t('share')}
            value={Math.round(((grossMinor ?? 0) / priceMinor) * 100)}
            valueText={formatMoney(grossMinor ?? 0, currency)}
            step={5}
            onChange={(percent) => choose(Math.floor((priceMinor * percent) / 100))}
          />
          <div className="grid grid-cols-3 gap-2">
            {quick.map(({ label, minor }) => (
              <Button
                key={label}
                variant="secondary"
                aria-pressed={grossMinor === minor}
                className="min-w-0 px-1 text-13 whitespace-normal aria-pressed:border-primary aria-pressed:ring-1 aria-pressed:ring-primary"
                onClick={() => choose(minor)}
              >
                {label}
              </Button>
            ))}
          </div>
          {grossMinor !== null && (
            <section aria-label={t('sums')} aria-live="polite" className="rounded-control bg-sunken p-3">
              <PartsBreakdown
                parts={partsOf(deal, grossMinor)}
                currency={currency}
                commissionBps={commissionBps}
                side={side}
              />
            </section>
          )}
        </div>
        <Field label={t('reason')} hint={t('reasonHint')} error={text(errors.reason)}>
          <Textarea {...form.register('reason')} rows={3} />
        </Field>
        <FormError failure={propose.failure} />
      </form>
    </Dialog>
  );
}
