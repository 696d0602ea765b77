import { TRANSACTION_KINDS, type TransactionKind } from '@dubl/core/features/finance';
import { Currency, DealStatus, DepositStatus, EscrowStatus } from '@dubl/core/platform/db';
import {
  DateField,
  EnumField,
  ListQuery,
  MoneyField,
  NestedField,
  TextField,
  UuidField,
} from '../../http/index.js';
import { LegDto, PersonDto } from './account.dto.js';

const CURRENCIES = Object.values(Currency);

export class TransactionDto {
  @UuidField()
  id: string;

  @TextField({ max: 200, example: 'DEPOSIT:019abf2e-8c41-7d3a-9f52-6b1c0de4a7f3' })
  reference: string;

  @TextField({ max: 40, example: 'DEPOSIT' })
  kind: string;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @NestedField(() => LegDto, { each: true, description: 'They sum to zero' })
  legs: LegDto[];

  @UuidField({ nullable: true })
  dealId: string | null;

  @UuidField({ nullable: true })
  payoutId: string | null;

  @UuidField({ nullable: true })
  depositId: string | null;

  @TextField({ max: 200, nullable: true, description: 'Reference of the posting that this one takes back' })
  reverses: string | null;

  @NestedField(() => PersonDto, { nullable: true, description: 'Null when the system acted' })
  actor: PersonDto | null;

  @TextField({ max: 64 })
  requestId: string;

  @DateField()
  createdAt: Date;
}

export class TransactionsQuery extends ListQuery {
  @EnumField('TransactionKind', Object.keys(TRANSACTION_KINDS) as TransactionKind[], { optional: true })
  kind?: TransactionKind;

  @TextField({ min: 1, max: 200, optional: true, description: 'The whole reference' })
  reference?: string;

  @UuidField({ optional: true })
  dealId?: string;

  @UuidField({ optional: true })
  payoutId?: string;

  @UuidField({ optional: true })
  depositId?: string;

  @DateField({ optional: true, description: 'From this moment on' })
  from?: Date;

  @DateField({ optional: true, description: 'Until before this moment' })
  to?: Date;
}

export class FinanceEscrowDto {
  @UuidField()
  id: string;

  @EnumField('EscrowStatus', Object.values(EscrowStatus))
  status: EscrowStatus;

  @MoneyField()
  amountMinor: bigint;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @TextField({ max: 120, example: 'escrow:019abf2e-8c41-7d3a-9f52-6b1c0de4a7f3' })
  accountCode: string;

  @MoneyField({ zero: true, description: 'On its account now' })
  balanceMinor: bigint;

  @UuidField()
  dealId: string;

  @TextField({ max: 200 })
  dealTitle: string;

  @EnumField('DealStatus', Object.values(DealStatus))
  dealStatus: DealStatus;

  @NestedField(() => PersonDto)
  brand: PersonDto;

  @NestedField(() => PersonDto)
  creator: PersonDto;

  @DateField({ nullable: true })
  fundedAt: Date | null;

  @DateField({ nullable: true })
  settledAt: Date | null;
}

export class EscrowsQuery extends ListQuery {
  @EnumField('EscrowStatus', Object.values(EscrowStatus), { optional: true })
  status?: EscrowStatus;
}

export class FinanceDepositDto {
  @UuidField()
  id: string;

  @EnumField('DepositStatus', Object.values(DepositStatus))
  status: DepositStatus;

  @NestedField(() => PersonDto)
  owner: PersonDto;

  @MoneyField()
  amountMinor: bigint;

  @MoneyField({ nullable: true, description: 'What the provider reports as received' })
  receivedMinor: bigint | null;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @TextField({ max: 40, example: 'sandbox' })
  provider: string;

  @TextField({ max: 200, nullable: true })
  providerPaymentId: string | null;

  @TextField({ max: 500, nullable: true })
  failureReason: string | null;

  @DateField()
  createdAt: Date;

  @DateField({ nullable: true, description: 'When the payer was sent to the provider' })
  startedAt: Date | null;

  @DateField({ nullable: true })
  settledAt: Date | null;

  @DateField({ nullable: true })
  chargedBackAt: Date | null;
}

export class FinanceDepositsQuery extends ListQuery {
  @EnumField('DepositStatus', Object.values(DepositStatus), { optional: true })
  status?: DepositStatus;
}
