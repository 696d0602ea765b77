import { UserStatus } from '@dubl/core/platform/db';
import {
  DateField,
  EnumField,
  IntField,
  MoneyField,
  NestedField,
  TextField,
  UuidField,
} from '../../http/index.js';
import { DealDto } from '../deals/deal.dto.js';
import { TransitionDto } from '../deals/timeline.dto.js';
import { DisputeDto } from './dispute.dto.js';

export class EscrowEntryDto {
  @TextField({ max: 200, example: 'ESCROW_FUND:0190c2f0-0000-7000-8000-000000000000' })
  reference: string;

  @TextField({ max: 50, example: 'ESCROW_FUND' })
  kind: string;

  @MoneyField({ signed: true })
  amountMinor: bigint;

  @MoneyField({ zero: true })
  balanceAfterMinor: bigint;

  @DateField()
  createdAt: Date;
}

export class DisputeOutcomesDto {
  @IntField()
  RELEASE: number;

  @IntField()
  REFUND: number;

  @IntField()
  SPLIT: number;
}

/** How a side has dealt with others so far. */
export class PartyHistoryDto {
  @UuidField()
  id: string;

  @DateField()
  memberSince: Date;

  @EnumField('UserStatus', Object.values(UserStatus))
  status: UserStatus;

  @IntField()
  completedDeals: number;

  @IntField()
  canceledDeals: number;

  @IntField()
  openDeals: number;

  @IntField()
  disputes: number;

  @IntField({ description: 'Of them: opened by this side' })
  disputesOpened: number;

  @NestedField(() => DisputeOutcomesDto, { description: 'How those that were resolved ended' })
  outcomes: DisputeOutcomesDto;
}

/** All an admin needs to decide. */
export class AdminDisputeDto extends DisputeDto {
  @NestedField(() => DealDto)
  declare deal: DealDto;

  @NestedField(() => TransitionDto, { each: true, description: 'Oldest first' })
  timeline: TransitionDto[];

  @NestedField(() => EscrowEntryDto, {
    each: true,
    description: "What went through the deal's escrow, oldest first",
  })
  escrowEntries: EscrowEntryDto[];

  @NestedField(() => PartyHistoryDto)
  brandHistory: PartyHistoryDto;

  @NestedField(() => PartyHistoryDto)
  creatorHistory: PartyHistoryDto;
}
