import type { ComponentProps } from 'react';
import { CURRENCY_SIGN, type Currency } from '@/lib/format/money';
import { Field } from './field';
import { InputWithUnit } from './input';

type Props = Pick<ComponentProps<typeof Field>, 'label' | 'hint' | 'error'> &
  ComponentProps<'input'> & { currency: Currency };

/** A sum to type, in units of its currency; `parseMoney` reads it. */
export function MoneyField({ label, hint, error, currency, ...input }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      <InputWithUnit {...input} unit={CURRENCY_SIGN[currency]} inputMode="decimal" autoComplete="off" />
    </Field>
  );
}
