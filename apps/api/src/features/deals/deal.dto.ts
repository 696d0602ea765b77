import { ActorRole, Currency, DealStatus, EscrowStatus } from '@dubl/core/platform/db';
import {
  DEAL_ACTIONS,
  DEAL_CONSEQUENCES,
  type DealAction,
  type DealConsequence,
} from '@dubl/core/features/deals';
import {
  DateField,
  EnumField,
  IntField,
  JsonField,
  MoneyField,
  NestedField,
  TextField,
  UuidField,
  BoolField,
} from '../../http/index.js';
import { EscrowPartsDto, CancellationProposalDto, DealDisputeDto, TipDto } from './deal-settlement.dto.js';
import { SubmissionDto } from './submission.dto.js';

/** A brand or a creator by the name that others see. */
export class PartyDto {
  @UuidField()
  id: string;

  @TextField({ max: 200, example: 'Чайная лавка' })
  name: string;
}

export class DealJobDto {
  @UuidField()
  id: string;

  @TextField({ max: 200, example: 'Обзор зелёного чая' })
  title: string;
}

export class EscrowDto {
  @UuidField()
  id: string;

  @EnumField('EscrowStatus', Object.values(EscrowStatus))
  status: EscrowStatus;

  @MoneyField()
  amountMinor: bigint;

  @DateField({ nullable: true })
  fundedAt: Date | null;

  @DateField({ nullable: true })
  settledAt: Date | null;
}

/** A row of «Мои сделки». */
export class DealSummaryDto {
  @UuidField()
  id: string;

  @EnumField('DealStatus', Object.values(DealStatus))
  status: DealStatus;

  @TextField({ max: 200, example: 'Обзор зелёного чая' })
  title: string;

  @MoneyField()
  priceMinor: bigint;

  @EnumField('Currency', Object.values(Currency))
  currency: Currency;

  @IntField({ max: 5000, example: 1500, description: 'Basis points as of acceptance' })
  commissionBps: number;

  @MoneyField({ zero: true, example: 225_000 })
  feeMinor: bigint;

  @MoneyField({ example: 1_275_000, description: 'What the creator gets: the price less the commission' })
  netMinor: bigint;

  @NestedField(() => EscrowDto)
  escrow: EscrowDto;

  @NestedField(() => DealJobDto)
  job: DealJobDto;

  @NestedField(() => PartyDto)
  brand: PartyDto;

  @NestedField(() => PartyDto)
  creator: PartyDto;

  @UuidField()
  conversationId: string;

  @IntField({ example: 2 })
  revisionRoundsAllowed: number;

  @IntField({ example: 0 })
  revisionRoundsUsed: number;

  @IntField({ min: 2, max: 14, example: 3, description: 'How long the brand has for each version' })
  reviewDays: number;

  @DateField()
  fundingDueAt: Date;

  @DateField({ nullable: true })
  dueAt: Date | null;

  @DateField({ nullable: true })
  reviewDueAt: Date | null;

  @EnumField('ActorRole', Object.values(ActorRole), {
    nullable: true,
    description: 'Whose move it is; null once the deal has ended',
  })
  nextActor: ActorRole | null;

  @DateField({ nullable: true })
  deadlineAt: Date | null;

  @EnumField('DealConsequence', DEAL_CONSEQUENCES, {
    nullable: true,
    description: 'What happens when `deadlineAt` passes in silence',
  })
  onDeadline: DealConsequence | null;

  @EnumField('DealSide', ['BRAND', 'CREATOR'], {
    nullable: true,
    description: 'Who gets the money in escrow if nobody does anything more; null where silence moves none',
  })
  settlesTo: 'BRAND' | 'CREATOR' | null;

  @DateField({ nullable: true, description: 'When that happens; it may lie beyond `deadlineAt`' })
  settlesAt: Date | null;

  @EnumField('DealAction', DEAL_ACTIONS, { each: true, description: 'What the caller may do now' })
  allowedActions: DealAction[];

  @DateField()
  createdAt: Date;

  @DateField({ nullable: true })
  completedAt: Date | null;

  @DateField({ nullable: true })
  canceledAt: Date | null;
}

export class DealDto extends DealSummaryDto {
  @JsonField({ description: 'The brief as it was at acceptance; later edits of the job never change it' })
  brief: object;

  @TextField({
    max: 64,
    description: 'SHA-256 of the frozen brief',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  briefHash: string;

  @IntField({ example: 5 })
  workDays: number;

  @BoolField()
  shippingRequired: boolean;

  @DateField({ nullable: true })
  receivedAt: Date | null;

  @DateField({ nullable: true })
  startedAt: Date | null;

  @TextField({ max: 1000, nullable: true })
  cancelReason: string | null;

  @NestedField(() => SubmissionDto, { each: true, description: 'Newest first' })
  submissions: SubmissionDto[];

  @NestedField(() => CancellationProposalDto, { nullable: true })
  openProposal: CancellationProposalDto | null;

  @NestedField(() => DealDisputeDto, { nullable: true, description: 'The last one' })
  dispute: DealDisputeDto | null;

  @NestedField(() => EscrowPartsDto, { nullable: true, description: 'Where the escrow was split: into what' })
  split: EscrowPartsDto | null;

  @NestedField(() => TipDto, { each: true, description: 'Newest first' })
  tips: TipDto[];
}
