'use client';

import { useTranslations } from 'next-intl';
import type { UseFormReturn } from 'react-hook-form';
import type { Wallet } from '@/lib/api/types';
import { formatAmount, formatMoney } from '@/lib/format/money';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { Button } from '@/ui/button';
import { Radio } from '@/ui/choice';
import { Field, FieldSet } from '@/ui/field';
import { Input, Select } from '@/ui/input';
import { MoneyField } from '@/ui/money-field';
import { BANKS, type PayoutValues } from './payout-method';
import { kindsOf, mostOf } from './payout-terms';

interface PayoutFieldsProps {
  form: UseFormReturn<PayoutValues>;
  wallet: Wallet;
}

/** How much, and where to: what the terms of this balance allow. */
export function PayoutFields({ form, wallet }: PayoutFieldsProps) {
  const t = useTranslations('wallet.payout');
  const tBanks = useTranslations('wallet.banks');
  const tMethod = useTranslations('enums.payoutMethod');
  const text = useIssueText();
  const { errors } = form.formState;
  const { currency, availableMinor, payout } = wallet;
  const kind = form.watch('kind');
  const most = mostOf(wallet, kind);
  const takeMost = () => form.setValue('amount', formatAmount(most), { shouldValidate: true });
  return (
    <>
      <div>
        <MoneyField
          {...form.register('amount')}
          label={t('amount')}
          error={text(errors.amount)}
          hint={t('amountHint', {
            min: formatMoney(payout.minimumMinor, currency),
            available: formatMoney(availableMinor, currency),
          })}
          currency={currency}
        />
        <Button variant="ghost" className="mt-1 -ml-3 px-3" onClick={takeMost}>
          {t(most < availableMinor ? 'most' : 'all', { sum: formatMoney(most, currency) })}
        </Button>
      </div>
      <FieldSet label={t('method')}>
        {kindsOf(wallet).map((one) => (
          <Radio key={one} {...form.register('kind')} value={one} label={tMethod(one)} />
        ))}
      </FieldSet>
      {kind === 'SBP' ? (
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={t('phone')} error={text(errors.phone)}>
            <Input
              {...form.register('phone')}
              type="tel"
              inputMode="tel"
              autoComplete="tel"
              placeholder={t('phonePlaceholder')}
              className="tabular"
            />
          </Field>
          <Field label={t('bank')}>
            <Select {...form.register('bankId')}>
              {BANKS.map(({ id, name }) => (
                <option key={id} value={id}>
                  {tBanks(name)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      ) : (
        <>
          <Field label={t('recipient')} hint={t('recipientHint')} error={text(errors.recipient)}>
            <Input {...form.register('recipient')} autoComplete="name" />
          </Field>
          <div className="grid gap-5 sm:grid-cols-2">
            <Field label={t('bik')} error={text(errors.bik)}>
              <Input {...form.register('bik')} inputMode="numeric" autoComplete="off" className="tabular" />
            </Field>
            <Field label={t('account')} error={text(errors.account)}>
              <Input
                {...form.register('account')}
                inputMode="numeric"
                autoComplete="off"
                className="tabular"
              />
            </Field>
          </div>
        </>
      )}
    </>
  );
}
