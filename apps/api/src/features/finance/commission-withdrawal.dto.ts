import { PAYMENT_PROVIDERS, type PaymentProviderName } from '@dubl/core/platform/config';
import { Currency } from '@dubl/core/platform/db';
import {
  DateField,
  EnumField,
  ListQuery,
  MoneyField,
  NestedField,
  TextField,
  UuidField,
} from '../../http/index.js';
import { PersonDto } from './account.dto.js';

const CURRENCIES = Object.values(Currency);

export class WithdrawCommissionDto {
  @EnumField('PaymentProvider', PAYMENT_PROVIDERS, { description: 'Out of which provider' })
  provider: PaymentProviderName;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @MoneyField({ description: 'At most the COMMISSION balance of the overview' })
  amountMinor: bigint;

  @TextField({ min: 1, max: 500, example: 'Поручение 418, на расчётный счёт платформы' })
  note: string;
}

export class CommissionWithdrawalDto {
  @UuidField()
  id: string;

  @TextField({ max: 40, example: 'yookassa' })
  provider: string;

  @MoneyField()
  amountMinor: bigint;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @TextField({ max: 500, example: 'Поручение 418, на расчётный счёт платформы' })
  note: string;

  @NestedField(() => PersonDto)
  admin: PersonDto;

  @DateField()
  createdAt: Date;
}

export class CommissionWithdrawalsQuery extends ListQuery {
  @EnumField('Currency', CURRENCIES, { optional: true })
  currency?: Currency;
}
