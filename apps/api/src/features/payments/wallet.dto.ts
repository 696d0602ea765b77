import { Currency, DepositStatus } from '@dubl/core/platform/db';
import {
  DateField,
  EnumField,
  MoneyField,
  NestedField,
  PageQuery,
  TextField,
  UrlField,
  UuidField,
} from '../../http/index.js';

const CURRENCIES = Object.values(Currency);

export class WalletDto {
  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @MoneyField({ zero: true, description: 'May be spent or taken out now' })
  availableMinor: bigint;

  @MoneyField({ zero: true, description: "A brand's money in open escrows" })
  reservedMinor: bigint;

  @MoneyField({ zero: true, description: 'Set aside for a payout that has not ended' })
  payoutPendingMinor: bigint;

  @MoneyField({ zero: true, description: 'What funded deals will bring this creator, less commission' })
  expectedMinor: bigint;
}

export class WalletsDto {
  @NestedField(() => WalletDto, { each: true })
  wallets: WalletDto[];
}

export class WalletEntriesQuery extends PageQuery {
  @EnumField('Currency', CURRENCIES, { optional: true, description: 'RUB by default' })
  currency: Currency = 'RUB';

  @EnumField('EntriesFormat', ['json', 'csv'], {
    optional: true,
    description: 'csv: the whole history as a file',
  })
  format: 'json' | 'csv' = 'json';
}

export class WalletEntryDto {
  @UuidField()
  id: string;

  @TextField({ max: 40, example: 'ESCROW_RELEASE' })
  kind: string;

  @MoneyField({ signed: true, description: 'Credits positive, debits negative' })
  amountMinor: bigint;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @MoneyField({ zero: true, description: 'Balance right after this entry' })
  balanceAfterMinor: bigint;

  @UuidField({ nullable: true })
  dealId: string | null;

  @TextField({ max: 200, nullable: true })
  dealTitle: string | null;

  @UuidField({ nullable: true })
  payoutId: string | null;

  @UuidField({ nullable: true })
  depositId: string | null;

  @DateField()
  createdAt: Date;
}

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

export class SandboxOutcomeDto {
  @EnumField('SandboxOutcome', ['SUCCEED', 'DECLINE'])
  outcome: 'SUCCEED' | 'DECLINE';
}
