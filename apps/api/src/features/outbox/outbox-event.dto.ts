import { EVENT_STATES, type EventState } from '@dubl/core/features/outbox-desk';
import { DateField, EnumField, IntField, PageQuery, TextField, UuidField } from '../../http/index.js';

export class OutboxEventsQuery extends PageQuery {
  @EnumField('OutboxEventState', EVENT_STATES)
  state: EventState;
}

export class OutboxEventDto {
  @UuidField()
  id: string;

  @TextField({ max: 80, example: 'ESCROW_FUNDED' })
  type: string;

  @TextField({ max: 40, example: 'deal' })
  aggregateType: string;

  @UuidField()
  aggregateId: string;

  @EnumField('OutboxEventState', EVENT_STATES, {
    description: 'DEAD: given up after its last attempt; WAITING: neither done nor dead',
  })
  state: EventState;

  @IntField({ description: 'Failures of handlers' })
  attempts: number;

  @TextField({ max: 500, nullable: true, example: 'TypeError' })
  lastError: string | null;

  @TextField({ max: 128, description: 'Of the click that caused the event' })
  requestId: string;

  @DateField()
  createdAt: Date;

  @DateField({ nullable: true, description: 'When it is due next; null unless it waits' })
  nextAttemptAt: Date | null;

  @DateField({ nullable: true })
  doneAt: Date | null;

  @DateField({ nullable: true })
  deadAt: Date | null;

  @EnumField('OutboxEventAction', ['RETRY'], { each: true })
  allowedActions: 'RETRY'[];
}
