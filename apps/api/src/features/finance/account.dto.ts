import { AccountKind, AccountMode, Currency } from '@dubl/core/platform/db';
import {
  BoolField,
  DateField,
  EnumField,
  IntField,
  ListQuery,
  MoneyField,
  NestedField,
  TextField,
  UuidField,
} from '../../http/index.js';

const KINDS = Object.values(AccountKind);
const CURRENCIES = Object.values(Currency);

export class PersonDto {
  @UuidField()
  id: string;

  @TextField({ max: 80 })
  displayName: string;
}

export class LegDto {
  @TextField({ max: 120, example: 'commission:RUB' })
  code: string;

  @EnumField('AccountKind', KINDS)
  kind: AccountKind;

  @NestedField(() => PersonDto, { nullable: true })
  owner: PersonDto | null;

  @MoneyField({ signed: true, description: 'Credits positive, debits negative' })
  amountMinor: bigint;

  @MoneyField({ signed: true, nullable: true, description: 'Null on accounts that are only summed up' })
  balanceAfterMinor: bigint | null;
}

export class LedgerAccountDto {
  @TextField({ max: 120, example: 'wallet:019abf2e-8c41-7d3a-9f52-6b1c0de4a7f3:RUB' })
  code: string;

  @EnumField('AccountKind', KINDS)
  kind: AccountKind;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @EnumField('AccountMode', Object.values(AccountMode), {
    description: 'ROW: the balance is kept; DERIVED: it is the sum of the entries',
  })
  mode: AccountMode;

  @NestedField(() => PersonDto, { nullable: true })
  owner: PersonDto | null;

  @MoneyField({ signed: true, description: 'What we owe is positive, what a provider holds for us negative' })
  balanceMinor: bigint;

  @IntField()
  entriesCount: number;
}

export class AccountsQuery extends ListQuery {
  @EnumField('AccountKind', KINDS, { optional: true })
  kind?: AccountKind;

  @EnumField('Currency', CURRENCIES, { optional: true })
  currency?: Currency;

  @TextField({
    min: 1,
    max: 120,
    optional: true,
    description: 'A code; the id of a user, deal or payout; the beginning of an e-mail; words of a name',
  })
  q?: string;

  @BoolField({ optional: true, description: 'true: without accounts whose balance is 0' })
  nonZero?: boolean;
}

export class AccountEntryDto {
  @UuidField()
  transactionId: string;

  @TextField({ max: 200, example: 'ESCROW_RELEASE:019abf2e-8c41-7d3a-9f52-6b1c0de4a7f3' })
  reference: string;

  @TextField({ max: 40, example: 'ESCROW_RELEASE' })
  kind: string;

  @MoneyField({ signed: true })
  amountMinor: bigint;

  @MoneyField({ signed: true, description: 'Balance right after this entry' })
  balanceAfterMinor: bigint;

  @NestedField(() => LegDto, { each: true, description: 'The other legs of the same transaction' })
  counterLegs: LegDto[];

  @UuidField({ nullable: true })
  dealId: string | null;

  @TextField({ max: 200, nullable: true })
  dealTitle: string | null;

  @UuidField({ nullable: true })
  payoutId: string | null;

  @UuidField({ nullable: true })
  depositId: string | null;

  @NestedField(() => PersonDto, { nullable: true, description: 'Null when the system acted' })
  actor: PersonDto | null;

  @TextField({ max: 64 })
  requestId: string;

  @DateField()
  createdAt: Date;
}

export class AccountExplainedDto {
  @NestedField(() => LedgerAccountDto)
  account: LedgerAccountDto;

  @NestedField(() => AccountEntryDto, { each: true, description: 'Newest first' })
  items: AccountEntryDto[];

  @TextField({ max: 1000, nullable: true, description: 'Opaque; null on the last page' })
  nextCursor: string | null;
}
