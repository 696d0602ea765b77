'use client';

import { CircleCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { NextIntlClientProvider, useTranslations } from 'next-intl';
import { useState } from 'react';
import * as z from 'zod/mini';
import common from '../../../messages/ru/common.json';
import errors from '../../../messages/ru/errors.json';
import jobs from '../../../messages/ru/jobs.json';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { PriceBreakdown, percentOf } from '@/features/money/price-breakdown';
import { splitPrice } from '@/features/money/split-price';
import { callApi } from '@/lib/api/browser';
import { formatMoneyRange, parseMoney, type Currency } from '@/lib/format/money';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { showServerIssues, useZodForm } from '@/lib/forms/use-zod-form';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/input';
import { LinkButton } from '@/ui/link-button';
import { MoneyField } from '@/ui/money-field';

export interface ApplyTarget {
  jobId: string;
  currency: Currency;
  /** As of now; the deal keeps the one of the day on which the brand chooses. */
  commissionBps: number;
  budgetMinMinor: number | null;
  budgetMaxMinor: number | null;
}

const MESSAGE_MIN = 10;
const MESSAGE_MAX = 2000;
const FORM_ID = 'apply-form';

const schema = z.object({
  priceMinor: z.string().check(z.refine<string>((text) => (parseMoney(text) ?? 0) > 0, issue('amount'))),
  message: z
    .string()
    .check(
      z.trim(),
      z.minLength(MESSAGE_MIN, issue('tooShort', MESSAGE_MIN)),
      z.maxLength(MESSAGE_MAX, issue('tooLong', MESSAGE_MAX)),
    ),
});

interface ApplyDialogProps extends ApplyTarget {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** It brings its own texts, so that the public page around it carries none for the browser. */
export default function ApplyDialog(props: ApplyDialogProps) {
  return (
    <NextIntlClientProvider locale="ru" messages={{ common, errors, jobs }}>
      <ApplyDialogBody {...props} />
    </NextIntlClientProvider>
  );
}

function ApplyDialogBody({
  jobId,
  currency,
  commissionBps,
  budgetMinMinor,
  budgetMaxMinor,
  open,
  onOpenChange,
}: ApplyDialogProps) {
  const t = useTranslations('jobs');
  const tCommon = useTranslations('common');
  const text = useIssueText();
  const router = useRouter();
  const [sent, setSent] = useState(false);
  const form = useZodForm(schema, { priceMinor: '', message: '' });
  const apply = useAction(async ({ priceMinor, message }: z.infer<typeof schema>) => {
    try {
      const body = { priceMinor: parseMoney(priceMinor) ?? 0, message };
      await callApi((api) =>
        api.POST('/api/jobs/{id}/applications', { params: { path: { id: jobId } }, body }),
      );
    } catch (error) {
      if (showServerIssues(form, error)) return;
      throw error;
    }
    setSent(true);
    router.refresh();
  });
  const { errors: invalid } = form.formState;
  const priceMinor = parseMoney(form.watch('priceMinor'));

  if (sent) {
    return (
      <Dialog
        open={open}
        onOpenChange={onOpenChange}
        title={t('applyDone')}
        footer={<LinkButton href="/creator/applications">{t('openApplications')}</LinkButton>}
      >
        <p className="flex gap-3 text-16 text-ink-2">
          <CircleCheck aria-hidden size={24} className="shrink-0 text-money" />
          {t('applyDoneText')}
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('applyTitle')}
      description={t('applyLead')}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            {tCommon('cancel')}
          </Button>
          <Button type="submit" form={FORM_ID} pending={apply.pending}>
            {t('applySubmit')}
          </Button>
        </>
      }
    >
      <form
        id={FORM_ID}
        noValidate
        onSubmit={(event) => void form.handleSubmit(apply.run)(event)}
        className="flex flex-col gap-5"
      >
        <MoneyField
          {...form.register('priceMinor')}
          label={t('applyPrice')}
          error={text(invalid.priceMinor)}
          hint={
            budgetMinMinor !== null &&
            budgetMaxMinor !== null &&
            t('applyPriceHint', { range: formatMoneyRange(budgetMinMinor, budgetMaxMinor, currency) })
          }
          currency={currency}
        />
        <div aria-live="polite" className="flex flex-col gap-2.5 rounded-control bg-sunken p-3">
          {priceMinor !== null && priceMinor > 0 && (
            <PriceBreakdown parts={splitPrice(priceMinor, commissionBps)} currency={currency} own />
          )}
          <p className="text-13 text-ink-2">{t('applyFee', { percent: percentOf(commissionBps) })}</p>
        </div>
        <Field label={t('applyMessage')} hint={t('applyMessageHint')} error={text(invalid.message)}>
          <Textarea {...form.register('message')} rows={6} />
        </Field>
        <FormError failure={apply.failure} />
      </form>
    </Dialog>
  );
}
