import {
  ActorRole,
  Currency,
  DealStatus,
  DisputeOutcome,
  DisputeReason,
  DisputeStatus,
  EscrowStatus,
  SubmissionStatus,
} from '@dubl/core/platform/db';
import {
  DEAL_ACTIONS,
  DEAL_CONSEQUENCES,
  SUBMISSION_ITEM_TYPES,
  type DealAction,
  type DealConsequence,
  type SubmissionItemType,
} from '@dubl/core/features/deals';
import {
  DateField,
  EnumField,
  IntField,
  JsonField,
  MoneyField,
  NestedField,
  TextField,
  UrlField,
  UuidField,
  BoolField,
} from '../../http/index.js';

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

export class ChangeRequestDto {
  @UuidField()
  id: string;

  @IntField({ min: 1, example: 1 })
  round: number;

  @TextField({ max: 4000, example: 'Покажите упаковку крупнее' })
  text: string;

  @TextField({ max: 300, nullable: true, example: 'description' })
  briefItem: string | null;

  @IntField({ nullable: true, example: 14 })
  timecodeSec: number | null;

  @DateField()
  createdAt: Date;
}

export class SubmissionItemDto {
  @EnumField('SubmissionItemType', SUBMISSION_ITEM_TYPES)
  type: SubmissionItemType;

  @UrlField({ example: 'https://disk.yandex.ru/i/example' })
  url: string;
}

export class SubmissionDto {
  @UuidField()
  id: string;

  @IntField({ min: 1, example: 1 })
  version: number;

  @TextField({ max: 4000, example: 'Первая версия' })
  note: string;

  @NestedField(() => SubmissionItemDto, { each: true })
  items: SubmissionItemDto[];

  @EnumField('SubmissionStatus', Object.values(SubmissionStatus))
  status: SubmissionStatus;

  @DateField()
  createdAt: Date;

  @NestedField(() => ChangeRequestDto, { each: true })
  changeRequests: ChangeRequestDto[];
}

/** Who gets how much of the price; net, fee and the brand's part sum to it. */
export class EscrowPartsDto {
  @MoneyField({ zero: true, example: 600_000, description: "The creator's part before commission" })
  creatorGrossMinor: bigint;

  @MoneyField({ zero: true, example: 90_000 })
  feeMinor: bigint;

  @MoneyField({ zero: true, example: 510_000, description: 'What the creator gets' })
  netMinor: bigint;

  @MoneyField({ zero: true, example: 900_000, description: 'What goes back to the brand' })
  brandMinor: bigint;
}

export class CancellationProposalDto extends EscrowPartsDto {
  @UuidField()
  id: string;

  @EnumField('ActorRole', Object.values(ActorRole))
  proposerRole: ActorRole;

  @TextField({ max: 1000, example: 'Не успеваем к запуску, готовы оплатить сделанное' })
  reason: string;

  @DateField()
  createdAt: Date;

  @DateField({ description: 'After it nobody can accept the proposal' })
  expiresAt: Date;
}

/** The last dispute over a deal, in short. */
export class DealDisputeDto {
  @UuidField()
  id: string;

  @EnumField('DisputeStatus', Object.values(DisputeStatus))
  status: DisputeStatus;

  @EnumField('DisputeReason', Object.values(DisputeReason))
  reason: DisputeReason;

  @EnumField('ActorRole', Object.values(ActorRole), { description: 'SYSTEM: opened over overdue work' })
  openerRole: ActorRole;

  @EnumField('DisputeOutcome', Object.values(DisputeOutcome), { nullable: true })
  outcome: DisputeOutcome | null;

  @MoneyField({ zero: true, nullable: true })
  creatorGrossMinor: bigint | null;

  @TextField({ max: 4000, nullable: true, description: 'null also where the sides agreed' })
  verdict: string | null;

  @DateField()
  createdAt: Date;

  @DateField({ nullable: true })
  closedAt: Date | null;
}

/** What the brand gave on top of the price, in the currency of the deal and without commission. */
export class TipDto {
  @UuidField()
  id: string;

  @MoneyField({ example: 50_000 })
  amountMinor: bigint;

  @DateField()
  createdAt: Date;
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

export class TransitionDto {
  @UuidField()
  id: string;

  @EnumField('DealAction', DEAL_ACTIONS)
  action: string;

  @EnumField('DealStatus', Object.values(DealStatus), { nullable: true })
  fromStatus: DealStatus | null;

  @EnumField('DealStatus', Object.values(DealStatus))
  toStatus: DealStatus;

  @EnumField('ActorRole', Object.values(ActorRole))
  actorRole: ActorRole;

  @JsonField({ description: 'Version, round or reason, where there is one' })
  details: Record<string, unknown>;

  @DateField()
  createdAt: Date;
}

/** Oldest first, whole: a deal has few steps. */
export class TimelineDto {
  @NestedField(() => TransitionDto, { each: true })
  items: TransitionDto[];
}
