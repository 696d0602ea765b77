import { DealStatus } from '@dubl/core/platform/db';
import {
  BoolField,
  EnumField,
  IntField,
  MoneyField,
  NestedField,
  PageQuery,
  TextField,
  UuidField,
} from '../../http/index.js';
import { SubmissionItemDto } from './submission.dto.js';

export class DealListQuery extends PageQuery {
  @EnumField('DealStatus', Object.values(DealStatus), { optional: true })
  status?: DealStatus;

  @EnumField('DealSide', ['BRAND', 'CREATOR'], {
    optional: true,
    description: 'On which side of the deal the caller is',
  })
  role?: 'BRAND' | 'CREATOR';

  @BoolField({ optional: true, description: 'Only deals that wait for the caller' })
  needsAction?: boolean;
}

export class AcceptInvitationDto {
  @MoneyField({
    optional: true,
    description: 'The price as the caller saw it; another one by now is refused',
  })
  priceMinor?: bigint;
}

export class AcceptApplicationDto {
  @MoneyField({ description: 'The price as the caller saw it' })
  priceMinor: bigint;
}

export class SubmitWorkDto {
  @TextField({ max: 4000, optional: true, example: 'Первая версия' })
  note?: string;

  @NestedField(() => SubmissionItemDto, {
    each: true,
    minItems: 1,
    maxItems: 20,
    description: 'At least one FINAL_VIDEO',
  })
  items: SubmissionItemDto[];
}

export class RequestChangesDto {
  @TextField({ min: 1, max: 4000, example: 'Покажите упаковку крупнее' })
  text: string;

  @TextField({
    min: 1,
    max: 300,
    optional: true,
    nullable: true,
    description: 'Which point of the brief; this or `timecodeSec` is required',
    example: 'description',
  })
  briefItem?: string | null;

  @IntField({ max: 86_400, optional: true, nullable: true, example: 14 })
  timecodeSec?: number | null;
}

export class ApproveWorkDto {
  @UuidField({ description: 'The version the caller looked at; it must be the latest' })
  submissionId: string;
}

export class CancelDealDto {
  @TextField({ max: 1000, optional: true, nullable: true, example: 'Изменились планы' })
  reason?: string | null;
}

export class ProposeCancellationDto {
  @MoneyField({
    zero: true,
    example: 600_000,
    description: "The creator's part before commission, at most the price; the brand gets the rest",
  })
  creatorGrossMinor: bigint;

  @TextField({ min: 1, max: 1000, example: 'Не успеваем к запуску, готовы оплатить сделанное' })
  reason: string;
}

export class SendTipDto {
  @MoneyField({ example: 50_000, description: 'In the currency of the deal; the creator gets all of it' })
  amountMinor: bigint;
}

export class AnswerCancellationDto {
  @UuidField({ description: 'The proposal that the caller looked at' })
  proposalId: string;
}
