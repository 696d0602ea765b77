import { ADJUSTMENT_ACTIONS, type AdjustmentAction } from '@dubl/core/features/finance';
import { AdjustmentDirection, AdjustmentStatus, Currency } from '@dubl/core/platform/db';
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
const STATUSES = Object.values(AdjustmentStatus);

export class AdjustBalanceDto {
  @UuidField({ description: 'A brand or a creator' })
  userId: string;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @EnumField('AdjustmentDirection', Object.values(AdjustmentDirection), {
    description: 'CREDIT adds to the balance, DEBIT takes from it',
  })
  direction: AdjustmentDirection;

  @MoneyField({ example: 70_000 })
  amountMinor: bigint;

  @TextField({
    min: 1,
    max: 500,
    description: 'The user reads it, too',
    example: 'Оплата списана дважды, возвращаем вторую',
  })
  reason: string;
}

export class RejectAdjustmentDto {
  @TextField({ min: 1, max: 500, optional: true, nullable: true, example: 'Сумма не сходится с выпиской' })
  reason?: string | null;
}

export class AdjustmentDto {
  @UuidField()
  id: string;

  @EnumField('AdjustmentStatus', STATUSES, {
    description: 'PROPOSED: above the limit, waits for another admin; no money has moved',
  })
  status: AdjustmentStatus;

  @NestedField(() => PersonDto, { description: 'Whose balance' })
  user: PersonDto;

  @EnumField('AdjustmentDirection', Object.values(AdjustmentDirection))
  direction: AdjustmentDirection;

  @MoneyField({ example: 70_000 })
  amountMinor: bigint;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @TextField({ max: 500, example: 'Оплата списана дважды, возвращаем вторую' })
  reason: string;

  @NestedField(() => PersonDto)
  proposedBy: PersonDto;

  @NestedField(() => PersonDto, {
    nullable: true,
    description: 'Null while it waits, and where no second admin was needed',
  })
  decidedBy: PersonDto | null;

  @TextField({ max: 500, nullable: true })
  rejectReason: string | null;

  @DateField()
  createdAt: Date;

  @DateField({ nullable: true })
  decidedAt: Date | null;

  @EnumField('AdjustmentAction', ADJUSTMENT_ACTIONS, {
    each: true,
    description: 'What the caller may do now; its proposer is never offered CONFIRM',
  })
  allowedActions: AdjustmentAction[];
}

export class AdjustmentLimitDto {
  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @MoneyField({ zero: true, description: 'A larger correction waits for another admin', example: 5_000_000 })
  limitMinor: bigint;
}

export class AdjustmentLimitsDto {
  @NestedField(() => AdjustmentLimitDto, { each: true })
  limits: AdjustmentLimitDto[];
}

export class AdjustmentsQuery extends ListQuery {
  @UuidField({ optional: true, description: 'This one alone' })
  id?: string;

  @EnumField('AdjustmentStatus', STATUSES, { optional: true })
  status?: AdjustmentStatus;

  @UuidField({ optional: true, description: 'Of this user alone' })
  userId?: string;
}
