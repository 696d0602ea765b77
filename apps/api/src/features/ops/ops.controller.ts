import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Answers, Public, Raw } from '../../http/index.js';
import { OpenApiSource } from '../../openapi/source.js';
import { Health } from './health.service.js';
import { Metrics } from './metrics.js';
import { AliveDto, HealthDto, ReadyDto } from './ops.dto.js';

@Controller('health')
@Public({ session: false })
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get()
  @Answers(HealthDto)
  describe(): Promise<HealthDto> {
    return this.health.describe();
  }

  @Get('live')
  @Answers(AliveDto)
  live(): AliveDto {
    return { alive: true };
  }

  @Get('ready')
  @Answers(ReadyDto)
  async ready(): Promise<ReadyDto> {
    await this.health.assertReady();
    return { ready: true };
  }
}

@Controller('openapi.json')
@Public({ session: false })
export class OpenApiController {
  constructor(private readonly source: OpenApiSource) {}

  @Get()
  @Raw()
  @Answers(null, { description: 'This document' })
  document() {
    return this.source.document();
  }
}

@Controller('metrics')
@ApiExcludeController()
@Public({ session: false })
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Raw()
  async page(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('content-type', this.metrics.contentType);
    return this.metrics.text();
  }
}
