'use client';

import { useTranslations } from 'next-intl';
import type { UseFormReturn } from 'react-hook-form';
import { CURRENCY_SIGN, formatAmount, formatMoney, type Currency } from '@/lib/format/money';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { Button } from '@/ui/button';
import { Radio } from '@/ui/choice';
import { Field, FieldSet } from '@/ui/field';
import { Input, InputWithUnit, Select } from '@/ui/input';
import { BANKS, type PayoutValues } from './payout-method';

interface PayoutFieldsProps {
  form: UseFormReturn<PayoutValues>;
  currency: Currency;
  availableMinor: number;
}

export function PayoutFields({ form, currency, availableMinor }: PayoutFieldsProps) {
  const t = useTranslations('wallet.payout');
  const tBanks = useTranslations('wallet.banks');
  const tMethod = useTranslations('enums.payoutMethod');
  const text = useIssueText();
  const { errors } = form.formState;
  const takeAll = () => form.setValue('amount', formatAmount(availableMinor), { shouldValidate: true });
  return (
    <>
      <div>
        <Field label={t('amount')} error={text(errors.amount)}>
          <InputWithUnit
            {...form.register('amount')}
            unit={CURRENCY_SIGN[currency]}
            inputMode="decimal"
            autoComplete="off"
          />
        </Field>
        <Button variant="ghost" className="mt-1 -ml-3 px-3" onClick={takeAll}>
          {t('all', { sum: formatMoney(availableMinor, currency) })}
        </Button>
      </div>
      <FieldSet label={t('method')}>
        {currency === 'RUB' && <Radio {...form.register('kind')} value="SBP" label={tMethod('SBP')} />}
        <Radio {...form.register('kind')} value="BANK" label={tMethod('BANK')} />
      </FieldSet>
      {form.watch('kind') === 'SBP' ? (
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
