import { Module } from '@nestjs/common';
import { OpenApiSource } from '../../openapi/source.js';
import { Health } from './health.service.js';
import { Metrics } from './metrics.js';
import { HealthController, MetricsController, OpenApiController } from './ops.controller.js';

@Module({
  controllers: [HealthController, OpenApiController, MetricsController],
  providers: [Health, Metrics, OpenApiSource],
})
export class OpsModule {}
