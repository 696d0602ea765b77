import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, MINUTE, SECOND } from '@dubl/core/platform/clock';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { Pool } from '@dubl/core/platform/db';
import { AppError } from '@dubl/core/platform/errors';
import { OutboxQueries } from '@dubl/core/platform/outbox';
import { heartbeatKey } from '@dubl/core/platform/queue';
import { REDIS, type Redis } from '@dubl/core/platform/redis';
import { EventsQueue } from './events-queue.js';
import type { HealthDto, WorkerHealthDto } from './ops.dto.js';

const { version: VERSION } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { version: string };

/** Three beats of a worker that were not heard. */
const SILENT_AFTER_MS = 15 * SECOND;
const LONGEST_LAG_MS = MINUTE;

/** Postgres is indispensable, Redis and the worker are not: without them events wait, and nothing is lost. */
@Injectable()
export class Health {
  private draining = false;

  constructor(
    private readonly pool: Pool,
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly outbox: OutboxQueries,
    private readonly events: EventsQueue,
  ) {}

  /** From here on readiness answers 503, so that a load balancer sends nothing new. */
  drain(): void {
    this.draining = true;
  }

  get isDraining(): boolean {
    return this.draining;
  }

  /** @throws UNAVAILABLE while draining or without Postgres */
  async assertReady(): Promise<void> {
    if (this.draining) throw new AppError('UNAVAILABLE');
    await this.pool.query('SELECT 1');
  }

  async describe(): Promise<HealthDto> {
    const [migrations, outbox, queue, worker] = await Promise.all([
      this.countMigrations(),
      this.outbox.state(),
      this.events.depth(),
      this.findWorker(),
    ]);
    const redis = this.redis.status === 'ready' ? 'up' : 'down';
    const isWell = redis === 'up' && worker.state === 'up' && outbox.lagMs <= LONGEST_LAG_MS;
    return {
      status: isWell ? 'ok' : 'degraded',
      version: VERSION,
      postgres: 'up',
      redis,
      worker,
      outbox,
      queue: queue ?? null,
      paymentProvider: this.config.paymentProvider,
      migrations,
    };
  }

  private async findWorker(): Promise<WorkerHealthDto> {
    const seen = await this.redis.get(heartbeatKey(this.config.queuePrefix)).catch(() => undefined);
    if (seen === undefined) return { state: 'unknown', lastSeenAt: null };
    if (seen === null) return { state: 'silent', lastSeenAt: null };
    const lastSeenAt = new Date(seen);
    const isSilent = this.clock.now().getTime() - lastSeenAt.getTime() > SILENT_AFTER_MS;
    return { state: isSilent ? 'silent' : 'up', lastSeenAt };
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
