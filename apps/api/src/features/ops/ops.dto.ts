import { PAYMENT_PROVIDERS, type PaymentProviderName } from '@dubl/core/platform/config';
import { BoolField, EnumField, IntField, TextField } from '../../http/index.js';

export class HealthDto {
  @EnumField('HealthStatus', ['ok', 'degraded'], { description: 'degraded: Redis is away, requests go on' })
  status: 'ok' | 'degraded';

  @TextField({ max: 40, example: '0.1.0' })
  version: string;

  @EnumField('PostgresState', ['up'], { description: 'Without it the answer is 503' })
  postgres: 'up';

  @EnumField('RedisState', ['up', 'down'])
  redis: 'up' | 'down';

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
