import { MATCHES, type Match } from '@dubl/core/features/finance';
import { PAYMENT_PROVIDERS, type PaymentProviderName } from '@dubl/core/platform/config';
import { Currency, StatementLineKind } from '@dubl/core/platform/db';
import {
  DateField,
  EnumField,
  FileField,
  IntField,
  ListQuery,
  MoneyField,
  NestedField,
  TextField,
  UuidField,
} from '../../http/index.js';
import { PersonDto } from './account.dto.js';

const CURRENCIES = Object.values(Currency);

export class ImportStatementDto {
  @EnumField('PaymentProvider', PAYMENT_PROVIDERS)
  provider: PaymentProviderName;

  @TextField({ min: 1, max: 200, example: '2026-11.csv' })
  fileName: string;

  @FileField({
    max: 200_000,
    description:
      'CSV with a heading: operation; kind; object; amount; currency; time (or операция; вид; объект; сумма; валюта; время). ' +
      'Kinds: PAYMENT CHARGEBACK PAYOUT PAYOUT_RETURN FEE. Complaints name line and column: `content.5.amount`',
    example:
      'operation;kind;object;amount;currency;time\nop-1;PAYMENT;pay-1;1234,50;RUB;2026-11-24T09:30:00Z',
  })
  content: string;
}

export class StatementDto {
  @UuidField()
  id: string;

  @TextField({ max: 40, example: 'yookassa' })
  provider: string;

  @TextField({ max: 200 })
  fileName: string;

  @DateField({ description: 'First moment that its lines tell of' })
  periodFrom: Date;

  @DateField({ description: 'Last moment that its lines tell of' })
  periodTo: Date;

  @NestedField(() => PersonDto)
  importedBy: PersonDto;

  @DateField()
  createdAt: Date;

  @IntField()
  matchedCount: number;

  @IntField({ description: 'Another amount or currency' })
  differentCount: number;

  @IntField({ description: 'In the statement and not in the ledger' })
  extraCount: number;

  @IntField({ description: 'In the ledger within the period and in no statement' })
  missingCount: number;
}

export class StatementLineDto {
  @UuidField()
  id: string;

  @TextField({ max: 200, description: "The provider's id of the operation" })
  lineRef: string;

  @MoneyField()
  amountMinor: bigint;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @DateField()
  occurredAt: Date;
}

export class StatementPostingDto {
  @UuidField()
  transactionId: string;

  @TextField({ max: 200, example: 'DEPOSIT:019abf2e-8c41-7d3a-9f52-6b1c0de4a7f3' })
  reference: string;

  @MoneyField()
  amountMinor: bigint;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @DateField()
  createdAt: Date;
}

export class StatementItemDto {
  @UuidField()
  id: string;

  @EnumField('StatementMatch', MATCHES)
  match: Match;

  @EnumField('StatementLineKind', Object.values(StatementLineKind))
  kind: StatementLineKind;

  @TextField({ max: 200, nullable: true, description: "The provider's id of the payment or payout" })
  objectId: string | null;

  @NestedField(() => StatementLineDto, { nullable: true, description: 'Null when MISSING' })
  line: StatementLineDto | null;

  @NestedField(() => StatementPostingDto, {
    nullable: true,
    description: 'Null when EXTRA, but for a second line of one operation',
  })
  posting: StatementPostingDto | null;

  @UuidField({ nullable: true })
  depositId: string | null;

  @UuidField({ nullable: true })
  payoutId: string | null;
}

export class StatementItemsQuery extends ListQuery {
  @EnumField('StatementMatch', MATCHES, { optional: true })
  match?: Match;
}

export class StatementItemsDto {
  @NestedField(() => StatementDto)
  statement: StatementDto;

  @NestedField(() => StatementItemDto, { each: true, description: 'In the order of time' })
  items: StatementItemDto[];

  @TextField({ max: 1000, nullable: true, description: 'Opaque; null on the last page' })
  nextCursor: string | null;
}
