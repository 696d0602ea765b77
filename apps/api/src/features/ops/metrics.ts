import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Gauge, Histogram, Registry, collectDefaultMetrics, register as ofCore } from 'prom-client';
import { Pool } from '@dubl/core/platform/db';

const BUCKETS_SEC = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * The Prometheus page: requests by route and code, use of the pool, delay of the event loop, and what the core
 * counts in the library's own registry (ledger postings).
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'dubl_http_request_seconds',
    help: 'Time to answer, by route, status and error code',
    labelNames: ['method', 'route', 'status', 'code'],
    buckets: BUCKETS_SEC,
    registers: [this.registry],
  });
  private readonly connections = new Gauge({
    name: 'dubl_database_connections',
    help: 'Connections of the pool by state',
    labelNames: ['state'],
    registers: [this.registry],
  });

  constructor(private readonly pool: Pool) {
    collectDefaultMetrics({ register: this.registry }); // event-loop delay and memory among them
  }

  observe({ method, state }: FastifyRequest, reply: FastifyReply): void {
    const labels = {
      method,
      route: state.route?.path ?? 'unknown',
      status: reply.statusCode,
      code: state.errorCode ?? '',
    };
    this.requests.observe(labels, (performance.now() - state.startedAt) / 1_000);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async text(): Promise<string> {
    const { totalCount, idleCount, waitingCount } = this.pool;
    this.connections.set({ state: 'total' }, totalCount);
    this.connections.set({ state: 'idle' }, idleCount);
    this.connections.set({ state: 'waiting' }, waitingCount);
    return Registry.merge([this.registry, ofCore]).metrics();
  }
}
