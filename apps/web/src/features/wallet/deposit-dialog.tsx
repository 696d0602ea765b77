'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi, idempotencyHeader, newIdempotencyKey } from '@/lib/api/browser';
import { formatMoney, parseMoney, type Currency } from '@/lib/format/money';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { showServerIssues, useZodForm } from '@/lib/forms/use-zod-form';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { MoneyField } from '@/ui/money-field';

const FORM_ID = 'deposit-form';
const PRESETS_MINOR = [1_000_000, 2_500_000, 5_000_000];

const schema = z.object({
  amountMinor: z.string().check(z.refine<string>((text) => (parseMoney(text) ?? 0) > 0, issue('amount'))),
});

/** Asks how much to top up by. */
export default function DepositDialog({ currency, onClose }: { currency: Currency; onClose: () => void }) {
  const t = useTranslations('wallet.deposit');
  const text = useIssueText();
  const [key] = useState(newIdempotencyKey);
  const form = useZodForm(schema, { amountMinor: '' });
  const deposit = useAction(async ({ amountMinor }: z.infer<typeof schema>) => {
    try {
      const body = { amountMinor: parseMoney(amountMinor) ?? 0, currency };
      const { id } = await callApi((api) =>
        api.POST('/api/wallet/deposits', { params: { header: idempotencyHeader(key) }, body }),
      );
      window.location.assign(`/pay/${id}`);
      await new Promise(() => undefined);
    } catch (error) {
      if (!showServerIssues(form, error)) throw error;
    }
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('lead')}
      footer={
        <Button type="submit" form={FORM_ID} size="lg" pending={deposit.pending}>
          {t('continue')}
        </Button>
      }
    >
      <form
        id={FORM_ID}
        noValidate
        onSubmit={(event) => void form.handleSubmit(deposit.run)(event)}
        className="flex flex-col gap-4"
      >
        <MoneyField
          {...form.register('amountMinor')}
          label={t('amount')}
          error={text(form.formState.errors.amountMinor)}
          currency={currency}
        />
        <div className="flex flex-wrap gap-2">
          {PRESETS_MINOR.map((minor) => (
            <Button
              key={minor}
              variant="secondary"
              className="px-3 tabular"
              onClick={() => form.setValue('amountMinor', String(minor / 100), { shouldValidate: true })}
            >
              {formatMoney(minor, currency)}
            </Button>
          ))}
        </div>
        <FormError failure={deposit.failure} />
      </form>
    </Dialog>
  );
}
