import { Module } from '@nestjs/common';
import { OutboxRelayModule } from '@dubl/core/platform/outbox';
import { OpenApiSource } from '../../openapi/source.js';
import { EventsQueue } from './events-queue.js';
import { Health } from './health.service.js';
import { Metrics } from './metrics.js';
import { HealthController, MetricsController, OpenApiController } from './ops.controller.js';

@Module({
  imports: [OutboxRelayModule],
  controllers: [HealthController, OpenApiController, MetricsController],
  providers: [EventsQueue, Health, Metrics, OpenApiSource],
})
export class OpsModule {}
