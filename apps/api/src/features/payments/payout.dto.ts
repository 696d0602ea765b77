import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, Matches, ValidateNested } from 'class-validator';
import { PAYOUT_ACTIONS, type PayoutAction, type PayoutMethod } from '@dubl/core/features/payments';
import { Currency, PayoutMethodKind, PayoutStatus } from '@dubl/core/platform/db';
import {
  BoolField,
  DateField,
  EnumField,
  IntField,
  MoneyField,
  NestedField,
  PageQuery,
  TextField,
  UuidField,
} from '../../http/index.js';

const CURRENCIES = Object.values(Currency);
const KINDS = Object.values(PayoutMethodKind);
const STATUSES = Object.values(PayoutStatus);

export class SbpMethodDto {
  @EnumField('SbpKind', ['SBP'])
  kind: 'SBP';

  @TextField({ max: 12, example: '+79001234567' })
  @Matches(/^\+7\d{10}$/)
  phone: string;

  @TextField({
    min: 1,
    max: 32,
    example: '100000000004',
    description: 'Member bank of the fast payment system',
  })
  @Matches(/^\w+$/)
  bankId: string;
}

export class CardMethodDto {
  @EnumField('CardKind', ['CARD'])
  kind: 'CARD';

  /** Digits alone would be a card number, which must never reach us. */
  @TextField({
    min: 8,
    max: 128,
    example: 'tok_4f2a8c7e91',
    description: "A provider's token, never a card number",
  })
  @Matches(/^(?![\d\s-]+$)[\w.-]+$/)
  token: string;
}

export class BankMethodDto {
  @EnumField('BankKind', ['BANK'])
  kind: 'BANK';

  @TextField({ max: 9, example: '044525225' })
  @Matches(/^\d{9}$/)
  bik: string;

  @TextField({ max: 20, example: '40817810099910004312' })
  @Matches(/^\d{20}$/)
  account: string;

  @TextField({ min: 1, max: 140, example: 'Анна Соколова' })
  recipient: string;
}

/** Stands for a method whose kind is none of the known ones: its only rule is the one it breaks. */
class UnknownMethodDto {
  @IsIn(KINDS)
  kind: string;
}

const methods = [
  { value: SbpMethodDto, name: 'SBP' },
  { value: CardMethodDto, name: 'CARD' },
  { value: BankMethodDto, name: 'BANK' },
];

const PayoutMethodField = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ oneOf: methods.map(({ value }) => ({ $ref: getSchemaPath(value) })) }),
    IsObject(),
    ValidateNested(),
    Type(() => UnknownMethodDto, {
      discriminator: { property: 'kind', subTypes: methods },
      keepDiscriminatorProperty: true,
    }),
  );

@ApiExtraModels(SbpMethodDto, CardMethodDto, BankMethodDto)
export class RequestPayoutDto {
  @MoneyField()
  amountMinor: bigint;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @PayoutMethodField()
  method: PayoutMethod;
}

export class PayoutDto {
  @UuidField()
  id: string;

  @EnumField('PayoutStatus', STATUSES)
  status: PayoutStatus;

  @MoneyField()
  amountMinor: bigint;

  @EnumField('Currency', CURRENCIES)
  currency: Currency;

  @EnumField('PayoutMethodKind', KINDS)
  methodKind: PayoutMethodKind;

  @TextField({ max: 60, example: 'СБП, +7 ••• •••-••-67' })
  methodMask: string;

  @TextField({ max: 500, nullable: true })
  rejectReason: string | null;

  @TextField({ max: 500, nullable: true })
  failureReason: string | null;

  @DateField()
  createdAt: Date;

  @DateField({ nullable: true })
  decidedAt: Date | null;

  @DateField({ nullable: true })
  settledAt: Date | null;

  @DateField({ nullable: true, description: "When the recipient's bank sent it back" })
  returnedAt: Date | null;

  @DateField({ nullable: true, description: 'When the provider paid it after all, though it had FAILED' })
  paidLateAt: Date | null;

  @DateField({ nullable: true, description: 'When that money came back, too' })
  lateReturnedAt: Date | null;

  @EnumField('PayoutAction', PAYOUT_ACTIONS, {
    each: true,
    description: 'What this caller may do now',
    example: ['CANCEL'],
  })
  allowedActions: PayoutAction[];
}

export class PayoutOwnerDto {
  @UuidField()
  id: string;

  @TextField({ max: 80 })
  displayName: string;

  @TextField({ max: 10 })
  role: string;

  @TextField({ max: 10 })
  status: string;

  @DateField()
  memberSince: Date;
}

export class PayoutAdminDto {
  @UuidField()
  id: string;

  @TextField({ max: 80 })
  displayName: string;
}

export class AdminPayoutDto extends PayoutDto {
  @BoolField({ description: 'The owner is blocked: look twice' })
  needsReview: boolean;

  @BoolField({
    description: "An admin makes the transfer at the platform's own bank; the worker never takes it",
  })
  byHand: boolean;

  @TextField({ max: 140, nullable: true, description: 'How that bank names the transfer' })
  manualReference: string | null;

  @DateField({ nullable: true, description: 'When the provider first heard of it' })
  sentAt: Date | null;

  @NestedField(() => PayoutAdminDto, { nullable: true })
  decidedBy: PayoutAdminDto | null;

  @NestedField(() => PayoutOwnerDto)
  owner: PayoutOwnerDto;

  @MoneyField({ zero: true, description: 'Balance with the money of this payout already set aside' })
  balanceMinor: bigint;

  @IntField({ description: 'Payouts paid to this owner before' })
  paidBeforeCount: number;
}

export class AdminPayoutsQuery extends PageQuery {
  @EnumField('PayoutStatus', STATUSES, { optional: true, description: 'PENDING by default' })
  status: PayoutStatus = 'PENDING';
}

export class ApprovePayoutDto {
  @BoolField({ optional: true, description: 'An admin will make the transfer, the worker never takes it' })
  byHand?: boolean;
}

export class MarkPayoutPaidDto {
  @TextField({ min: 1, max: 140, example: 'Поручение 417', description: 'How our bank names the transfer' })
  reference: string;
}

/** Why a payout is rejected, or could not be made. */
export class PayoutRefusalDto {
  @TextField({ min: 1, max: 500, example: 'Проверьте номер телефона' })
  reason: string;
}
