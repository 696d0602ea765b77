import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { Pool } from '@dubl/core/platform/db';
import { AppError } from '@dubl/core/platform/errors';
import { REDIS, type Redis } from '@dubl/core/platform/redis';
import type { HealthDto } from './ops.dto.js';

const { version: VERSION } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** Postgres is indispensable, Redis is not: without it the API slows down at most. */
@Injectable()
export class Health {
  private draining = false;

  constructor(
    private readonly pool: Pool,
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** From here on readiness answers 503, so that a load balancer sends nothing new. */
  drain(): void {
    this.draining = true;
  }

  /** @throws UNAVAILABLE while draining or without Postgres */
  async assertReady(): Promise<void> {
    if (this.draining) throw new AppError('UNAVAILABLE');
    await this.pool.query('SELECT 1');
  }

  async describe(): Promise<HealthDto> {
    const migrations = await this.countMigrations();
    const redis = this.redis.status === 'ready' ? 'up' : 'down';
    return {
      status: redis === 'up' ? 'ok' : 'degraded',
      version: VERSION,
      postgres: 'up',
      redis,
      paymentProvider: this.config.paymentProvider,
      migrations,
    };
  }

  /** Doubles as the question whether Postgres answers. */
  private async countMigrations(): Promise<number> {
    const known = await this.pool.query<{ known: boolean }>(
      "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known",
    );
    if (!known.rows[0]?.known) return 0; // a database made by other means than the migration tool
    const { rows } = await this.pool.query<{ applied: number }>(
      'SELECT count(*)::int AS applied FROM _prisma_migrations WHERE finished_at IS NOT NULL',
    );
    return rows[0]?.applied ?? 0;
  }
}
