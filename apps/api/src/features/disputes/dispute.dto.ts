import { DISPUTE_ACTIONS, type DisputeAction } from '@dubl/core/features/disputes';
import { ActorRole, Currency, DisputeOutcome, DisputeReason, DisputeStatus } from '@dubl/core/platform/db';
import {
  BoolField,
  DateField,
  EnumField,
  MoneyField,
  NestedField,
  TextField,
  UrlField,
  UuidField,
} from '../../http/index.js';
import { EscrowPartsDto } from '../deals/deal-settlement.dto.js';
import { DealSummaryDto } from '../deals/deal.dto.js';

export class DisputeMessageDto {
  @UuidField()
  id: string;

  @EnumField('ActorRole', Object.values(ActorRole))
  authorRole: ActorRole;

  @TextField({ max: 4000, example: 'Прикладываю переписку о сроках' })
  text: string;

  @UrlField({ each: true })
  links: string[];

  @BoolField({ description: 'A note among admins; the sides never get one' })
  internal: boolean;

  @DateField()
  createdAt: Date;
}

export class DisputeDto {
  @UuidField()
  id: string;

  @EnumField('DisputeStatus', Object.values(DisputeStatus))
  status: DisputeStatus;

  @EnumField('DisputeReason', Object.values(DisputeReason))
  reason: DisputeReason;

  @EnumField('ActorRole', Object.values(ActorRole), { description: 'SYSTEM: opened over overdue work' })
  openerRole: ActorRole;

  @TextField({ max: 4000, example: 'В ролике нет третьего пункта брифа, от правок креатор отказался' })
  text: string;

  @UrlField({ each: true, description: 'Evidence that came with it' })
  links: string[];

  @NestedField(() => DisputeMessageDto, { each: true, description: 'Oldest first' })
  messages: DisputeMessageDto[];

  @EnumField('DisputeOutcome', Object.values(DisputeOutcome), { nullable: true })
  outcome: DisputeOutcome | null;

  @NestedField(() => EscrowPartsDto, { nullable: true, description: 'Who gets how much by the outcome' })
  parts: EscrowPartsDto | null;

  @TextField({ max: 4000, nullable: true, description: 'null also where the sides agreed' })
  verdict: string | null;

  @DateField()
  createdAt: Date;

  @DateField({ nullable: true })
  closedAt: Date | null;

  @NestedField(() => DealSummaryDto)
  deal: DealSummaryDto;

  @EnumField('DisputeAction', DISPUTE_ACTIONS, { each: true, description: 'What the caller may do now' })
  allowedActions: DisputeAction[];
}

export class DisputedDealDto {
  @UuidField()
  id: string;

  @TextField({ max: 200, example: 'Обзор зелёного чая' })
  title: string;

  @MoneyField()
  priceMinor: bigint;

  @EnumField('Currency', Object.values(Currency))
  currency: Currency;

  @TextField({ max: 200, example: 'Чайная лавка' })
  brandName: string;

  @TextField({ max: 200, example: 'Маша' })
  creatorName: string;
}

/** A row of the admins' queue. */
export class DisputeSummaryDto {
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

  @DateField()
  createdAt: Date;

  @DateField({ nullable: true })
  closedAt: Date | null;

  @DateField({ nullable: true, description: 'Until when it should be decided; null once it is closed' })
  deadlineAt: Date | null;

  @NestedField(() => DisputedDealDto)
  deal: DisputedDealDto;
}
