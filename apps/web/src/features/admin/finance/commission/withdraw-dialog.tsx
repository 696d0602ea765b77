'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { useAction } from '@/features/errors/use-action';
import { callApi, idempotencyHeader } from '@/lib/api/browser';
import { useIntentKey } from '@/lib/api/use-intent-key';
import { formatAmount, formatMoney, parseMoney } from '@/lib/format/money';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { Button } from '@/ui/button';
import { DefinitionList } from '@/ui/definition-list';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Input, Select } from '@/ui/input';
import { Money } from '@/ui/money';
import { MoneyField } from '@/ui/money-field';
import { MoneyRefusal } from '../money-refusal';
import { ProviderName } from '../names';
import type { Earned } from './commission';
import { withdrawSchema, type WithdrawValues } from './withdraw-form';

const FORM_ID = 'withdraw-form';

/** Takes what the platform has earned out of a payment service: how much and from where, then once more before it is final. */
export default function WithdrawDialog({ earned, onClose }: { earned: Earned; onClose: () => void }) {
  const t = useTranslations('adminFinance.commission');
  const tProvider = useTranslations('adminFinance.provider');
  const tCommon = useTranslations('common');
  const issueText = useIssueText();
  const router = useRouter();
  const keyOf = useIntentKey();
  const { currency, availableMinor, holders } = earned;
  const form = useZodForm<WithdrawValues>(withdrawSchema(earned), {
    provider: holders[0]?.provider,
    amount: '',
    note: '',
  });
  const [checked, setChecked] = useState<WithdrawValues | null>(null);
  const withdraw = useAction(async ({ provider, amount, note }: WithdrawValues) => {
    const body = { provider, currency, amountMinor: parseMoney(amount) ?? 0, note };
    await callApi((api) =>
      api.POST('/api/admin/finance/commission-withdrawals', {
        params: { header: idempotencyHeader(keyOf(JSON.stringify(body))) },
        body,
      }),
    );
    toast.success(t('done'));
    onClose();
    router.refresh();
  });
  const { errors } = form.formState;

  if (checked) {
    const amountMinor = parseMoney(checked.amount) ?? 0;
    const sum = formatMoney(amountMinor, currency);
    return (
      <Dialog
        open
        onOpenChange={(open) => !open && !withdraw.pending && onClose()}
        title={t('confirmTitle', { sum })}
        description={t('withdrawText')}
        footer={
          <>
            <Button
              variant="ghost"
              disabled={withdraw.pending}
              onClick={() => {
                withdraw.reset();
                setChecked(null);
              }}
            >
              {t('edit')}
            </Button>
            <Button autoFocus pending={withdraw.pending} onClick={() => void withdraw.run(checked)}>
              {t('confirm', { sum })}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          <DefinitionList
            items={[
              { term: t('provider'), value: <ProviderName name={checked.provider} /> },
              { term: t('note'), value: checked.note },
              {
                term: t('after'),
                strong: true,
                value: <Money minor={availableMinor - amountMinor} currency={currency} />,
              },
            ]}
          />
          <MoneyRefusal failure={withdraw.failure} missing={t('missing')} />
        </div>
      </Dialog>
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('withdrawTitle')}
      description={t('withdrawText')}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button type="submit" form={FORM_ID}>
            {t('review')}
          </Button>
        </>
      }
    >
      <form
        id={FORM_ID}
        noValidate
        onSubmit={(event) => void form.handleSubmit(setChecked)(event)}
        className="flex flex-col gap-4"
      >
        <Field label={t('provider')} error={issueText(errors.provider)}>
          <Select {...form.register('provider')}>
            {holders.map(({ provider }) => (
              <option key={provider} value={provider}>
                {tProvider(provider)}
              </option>
            ))}
          </Select>
        </Field>
        <MoneyField
          {...form.register('amount')}
          label={t('amount')}
          error={issueText(errors.amount)}
          currency={currency}
        />
        <Button
          variant="ghost"
          className="-mt-2 self-start px-2"
          onClick={() => form.setValue('amount', formatAmount(availableMinor), { shouldValidate: true })}
        >
          {t('all', { sum: formatMoney(availableMinor, currency) })}
        </Button>
        <Field label={t('note')} hint={t('noteHint')} error={issueText(errors.note)}>
          <Input {...form.register('note')} autoComplete="off" />
        </Field>
      </form>
    </Dialog>
  );
}
