import type { SandboxOutcome } from '@dubl/core/features/payments';
import { PAYMENT_PROVIDERS, type PaymentProviderName } from '@dubl/core/platform/config';
import { Currency, DepositStatus } from '@dubl/core/platform/db';
import { DateField, EnumField, MoneyField, TextField, UrlField, UuidField } from '../../http/index.js';

const CURRENCIES = Object.values(Currency);

export class RequestDepositDto {
  @MoneyField()
  amountMinor: bigint;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;
}

export class DepositDto {
  @UuidField()
  id: string;

  @EnumField('DepositStatus', Object.values(DepositStatus))
  status: DepositStatus;

  @EnumField('PaymentProviderName', PAYMENT_PROVIDERS, { description: 'Who takes the payment' })
  provider: PaymentProviderName;

  @MoneyField()
  amountMinor: bigint;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @MoneyField({ nullable: true, description: 'What the provider reports as received' })
  receivedMinor: bigint | null;

  @TextField({ max: 200, nullable: true })
  failureReason: string | null;

  @UrlField({ description: 'Our page that makes the payment and sends the browser on to the provider' })
  confirmationUrl: string;

  @DateField()
  expiresAt: Date;

  @DateField()
  createdAt: Date;
}

export class PaymentStartDto {
  @UrlField({
    nullable: true,
    description: "The provider's page where the payer confirms; null where there is nothing to confirm there",
  })
  confirmationUrl: string | null;
}

export class ChargeBackDepositDto {
  @TextField({ min: 1, max: 500, example: 'Письмо банка: плательщик оспорил платёж' })
  reason: string;
}

export class SandboxOutcomeDto {
  @EnumField('SandboxOutcome', ['SUCCEED', 'DECLINE', 'CHARGEBACK'], {
    description: 'CHARGEBACK takes back a deposit that has succeeded',
  })
  outcome: SandboxOutcome;
}
