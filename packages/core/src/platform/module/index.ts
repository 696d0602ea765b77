import {
  Global,
  Inject,
  Module,
  type DynamicModule,
  type INestApplicationContext,
  type ModuleMetadata,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Clock } from '../clock/index.js';
import { CONFIG, type Config } from '../config/index.js';
import {
  LongPool,
  LongReads,
  Pool,
  Prisma,
  TransactionRunner,
  createLongPool,
  createPool,
} from '../db/index.js';
import { Ids } from '../ids/index.js';
import { LOGGER, createLogger } from '../logging/index.js';
import { Outbox } from '../outbox/index.js';
import { REDIS, createRedis, type Redis } from '../redis/index.js';

/** What every process needs: configuration, clock, ids, database, Redis, outbox, log. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(LongPool) private readonly longPool: LongPool,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  /**
   * @param scope name of the process in logs and in pg_stat_activity
   * @param time who tells the time and makes ids, where it is not the real ones (the seed)
   */
  static forRoot(config: Config, scope: string, time: { clock?: Clock; ids?: Ids } = {}): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: LOGGER, useFactory: () => createLogger(scope, config.logLevel) },
      { provide: Pool, useFactory: () => createPool(config, `dubl-${scope}`) },
      { provide: LongPool, useFactory: () => createLongPool(config, `dubl-${scope}`) },
      { provide: REDIS, useFactory: () => createRedis(config) },
      { provide: Clock, useValue: time.clock ?? new Clock() },
      { provide: Ids, useValue: time.ids ?? new Ids() },
      LongReads,
      Prisma,
      TransactionRunner,
      Outbox,
    ];
    return { module: PlatformModule, providers, exports: providers };
  }

  async onApplicationShutdown(): Promise<void> {
    this.redis.disconnect();
    await Promise.all([this.pool.end(), this.longPool.end()]);
  }
}

/** Features on the platform without a server: for commands, the seed, benches and tests. */
export function createContext(
  platform: DynamicModule,
  imports: NonNullable<ModuleMetadata['imports']>,
): Promise<INestApplicationContext> {
  const root: DynamicModule = { module: class ContextModule {}, imports: [platform, ...imports] };
  return NestFactory.createApplicationContext(root, { logger: ['error', 'warn'], abortOnError: false });
}
