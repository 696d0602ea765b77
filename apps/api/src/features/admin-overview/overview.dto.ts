import { Currency, DealStatus } from '@dubl/core/platform/db';
import { DateField, EnumField, IntField, MoneyField, NestedField } from '../../http/index.js';

export class QueueStateDto {
  @IntField()
  count: number;

  @DateField({ nullable: true, description: 'Since when the longest waiting one waits' })
  oldestAt: Date | null;
}

export class DealsInStatusDto {
  @EnumField('DealStatus', Object.values(DealStatus))
  status: DealStatus;

  @IntField()
  count: number;
}

export class EscrowHeldDto {
  @EnumField('Currency', Object.values(Currency))
  currency: Currency;

  @MoneyField()
  amountMinor: bigint;
}

export class OverviewDto {
  @NestedField(() => QueueStateDto)
  jobsInModeration: QueueStateDto;

  @NestedField(() => QueueStateDto)
  payoutsPending: QueueStateDto;

  @NestedField(() => QueueStateDto)
  disputesOpen: QueueStateDto;

  @NestedField(() => QueueStateDto, { description: 'Outbox events that no handler could take' })
  deadEvents: QueueStateDto;

  @NestedField(() => DealsInStatusDto, { each: true })
  openDeals: DealsInStatusDto[];

  @NestedField(() => EscrowHeldDto, { each: true })
  escrowHeld: EscrowHeldDto[];
}
