import {
  OPEN_PAYOUT_STATUSES,
  WALLET_OPERATION_GROUPS,
  type WalletOperationGroup,
} from '@dubl/core/features/payments';
import { Currency, PayoutMethodKind } from '@dubl/core/platform/db';
import {
  DateField,
  EnumField,
  MoneyField,
  NestedField,
  PageQuery,
  TextField,
  TimeZoneField,
  UuidField,
  pageOf,
} from '../../http/index.js';
import { DealSummaryDto } from '../deals/deal.dto.js';

const CURRENCIES = Object.values(Currency);

export class PayoutMethodTermsDto {
  @EnumField('PayoutMethodKind', Object.values(PayoutMethodKind))
  kind: PayoutMethodKind;

  @MoneyField({ example: 100 })
  minMinor: bigint;

  @MoneyField({ example: 100_000_000 })
  maxMinor: bigint;
}

export class PayoutTermsDto {
  @MoneyField({ example: 50_000, description: 'Less is paid out only when it is the whole balance' })
  minimumMinor: bigint;

  @NestedField(() => PayoutMethodTermsDto, {
    each: true,
    description: 'Empty: nothing can be taken out in this currency',
  })
  methods: PayoutMethodTermsDto[];
}

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

  @MoneyField({
    zero: true,
    example: 0,
    description: 'Charged back and not covered; later credits pay it off',
  })
  debtMinor: bigint;

  @NestedField(() => PayoutTermsDto, { description: 'What a payout in this currency may be' })
  payout: PayoutTermsDto;
}

export class WalletsDto {
  @NestedField(() => WalletDto, { each: true })
  wallets: WalletDto[];
}

export class WalletEntriesQuery extends PageQuery {
  @EnumField('Currency', CURRENCIES, { optional: true, description: 'RUB by default' })
  currency: Currency = 'RUB';

  @EnumField('WalletOperationGroup', WALLET_OPERATION_GROUPS, { optional: true })
  group?: WalletOperationGroup;

  @DateField({ optional: true, description: 'First moment of the period' })
  from?: Date;

  @DateField({ optional: true, description: 'First moment after the period' })
  to?: Date;

  @UuidField({ optional: true })
  dealId?: string;

  @EnumField('EntriesFormat', ['json', 'csv'], {
    optional: true,
    description: 'csv: everything under these filters as a file',
  })
  format: 'json' | 'csv' = 'json';

  @TimeZoneField({ optional: true, description: 'In which the file tells the time; Moscow by default' })
  timeZone: string = 'Europe/Moscow';
}

export class ReservesQuery extends PageQuery {
  @EnumField('Currency', CURRENCIES, { optional: true, description: 'RUB by default' })
  currency: Currency = 'RUB';
}

export class OpenPayoutDto {
  @UuidField()
  id: string;

  @EnumField('OpenPayoutStatus', OPEN_PAYOUT_STATUSES)
  status: (typeof OPEN_PAYOUT_STATUSES)[number];

  @MoneyField()
  amountMinor: bigint;

  @TextField({ max: 100 })
  methodMask: string;

  @DateField()
  createdAt: Date;
}

/** What the figures of a wallet are made of: prices (brand) or nets (creator) of `items`, amounts of `payouts`. */
export class ReservesDto extends pageOf(DealSummaryDto) {
  @NestedField(() => OpenPayoutDto, { each: true })
  payouts: OpenPayoutDto[];
}

export class WalletEntryDto {
  @UuidField()
  id: string;

  @TextField({ max: 40, example: 'ESCROW_RELEASE' })
  kind: string;

  @EnumField('WalletOperationGroup', WALLET_OPERATION_GROUPS)
  group: WalletOperationGroup;

  @TextField({ max: 100, example: 'Оплата за работу', description: 'What a person calls it' })
  title: string;

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
