import { PAYMENT_PROVIDERS, type PaymentProviderName } from '@dubl/core/platform/config';
import { BoolField, DateField, EnumField, IntField, NestedField, TextField } from '../../http/index.js';

export class WorkerHealthDto {
  @EnumField('WorkerState', ['up', 'silent', 'unknown'], {
    description: 'silent: no sign of life for 15 s; unknown: Redis, which would know, is away',
  })
  state: 'up' | 'silent' | 'unknown';

  @DateField({ nullable: true })
  lastSeenAt: Date | null;
}

export class OutboxHealthDto {
  @IntField({ description: 'Events that are neither done nor dead' })
  backlog: number;

  @IntField({ description: 'Of these, what may be worked on now' })
  due: number;

  @IntField({ description: 'Given up; they wait for an admin' })
  dead: number;

  @IntField({ description: 'How long the most overdue event has been waiting' })
  lagMs: number;
}

export class QueueHealthDto {
  @IntField()
  waiting: number;

  @IntField()
  active: number;

  @IntField()
  failed: number;
}

export class HealthDto {
  @EnumField('HealthStatus', ['ok', 'degraded'], {
    description:
      'degraded: Redis is away, no worker is at work, or events wait for over a minute; requests go on',
  })
  status: 'ok' | 'degraded';

  @TextField({ max: 40, example: '0.1.0' })
  version: string;

  @EnumField('PostgresState', ['up'], { description: 'Without it the answer is 503' })
  postgres: 'up';

  @EnumField('RedisState', ['up', 'down'])
  redis: 'up' | 'down';

  @NestedField(() => WorkerHealthDto)
  worker: WorkerHealthDto;

  @NestedField(() => OutboxHealthDto)
  outbox: OutboxHealthDto;

  @NestedField(() => QueueHealthDto, { nullable: true, description: 'null while Redis is away' })
  queue: QueueHealthDto | null;

  @EnumField('PaymentProviderName', PAYMENT_PROVIDERS, {
    description: 'Who moves the money; nobody is called',
  })
  paymentProvider: PaymentProviderName;

  @IntField({ description: 'How many migrations the database has' })
  migrations: number;
}

export class AliveDto {
  @BoolField({ example: true })
  alive: boolean;
}

export class ReadyDto {
  @BoolField({ example: true })
  ready: boolean;
}
