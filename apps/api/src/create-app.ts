import { RequestMethod, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Sessions } from '@dubl/core/features/identity';
import { SECOND } from '@dubl/core/platform/clock';
import type { Config } from '@dubl/core/platform/config';
import { TransactionRunner } from '@dubl/core/platform/db';
import { IdempotencyKeys } from '@dubl/core/platform/idempotency';
import { LOGGER, createLogger, type Logger } from '@dubl/core/platform/logging';
import { REDIS, type Redis } from '@dubl/core/platform/redis';
import { AppModule } from './app.module.js';
import { EventsQueue } from './features/ops/events-queue.js';
import { Health } from './features/ops/health.service.js';
import { Metrics } from './features/ops/metrics.js';
import { serveQueueBoard } from './features/ops/queue-board.js';
import { AccessGuard } from './http/access.guard.js';
import { DeadlineInterceptor } from './http/deadline.interceptor.js';
import { EnvelopeInterceptor } from './http/envelope.interceptor.js';
import { ContractExceptionFilter } from './http/exception.filter.js';
import { addHooks } from './http/hooks.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { MAX_BODY_BYTES, acceptJsonOnly } from './http/json-body.js';
import { logRequests } from './http/request-log.js';
import { NestLog } from './http/nest-log.js';
import { EarlyFailures } from './http/parser-errors.js';
import { RateLimits } from './http/rate-limits.js';
import { GLOBAL_PREFIX, OUTSIDE_PREFIX, RouteTable, routes } from './http/route-table.js';
import { sessionCookie } from './http/session-cookie.js';
import { RequestValidationPipe } from './http/validation.pipe.js';
import { openApiDocument } from './openapi/document.js';
import { OpenApiSource } from './openapi/source.js';

/** The whole API, not yet listening; the process, the tests and the OpenAPI document all start from it. */
export async function createApp(
  config: Config,
  root: DynamicModule = AppModule.forRoot(config),
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(root, createAdapter(config), {
    bodyParser: false,
    abortOnError: false,
    logger: false,
  });
  const exclude = OUTSIDE_PREFIX.map((path) => ({ path, method: RequestMethod.GET }));
  app.setGlobalPrefix(GLOBAL_PREFIX, { exclude });
  useContract(app, config);
  return app;
}

function createAdapter(config: Config): FastifyAdapter {
  const early = new EarlyFailures(createLogger('api', config.logLevel)); // there is no container yet to ask for one
  return new FastifyAdapter({
    trustProxy: config.trustedProxies,
    bodyLimit: MAX_BODY_BYTES,
    exposeHeadRoutes: false,
    // Slower senders of a request are cut off; handlers have a deadline of their own.
    requestTimeout: 10 * SECOND,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    clientErrorHandler: early.ofParser,
    frameworkErrors: early.ofRouter,
  });
}

function useContract(app: NestFastifyApplication, config: Config): void {
  const logger = app.get<Logger>(LOGGER);
  const redis = app.get<Redis>(REDIS);
  const sessions = app.get(Sessions, { strict: false });
  const metrics = app.get(Metrics, { strict: false });
  const health = app.get(Health, { strict: false });
  const routeTable = new RouteTable(routes(app));
  const cookie = sessionCookie(config);
  const instance = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  app.useLogger(new NestLog(logger));
  acceptJsonOnly(instance);
  addHooks(instance, {
    origin: config.publicUrl.origin,
    appEnv: config.appEnv,
    routes: routeTable,
    limits: new RateLimits(redis, config),
    sessions,
    cookie,
    isDraining: () => health.isDraining,
    observers: [logRequests(logger), (request, reply) => metrics.observe(request, reply)],
  });
  serveQueueBoard(instance, { queue: app.get(EventsQueue, { strict: false }).queue, sessions, cookie });
  app.useGlobalGuards(new AccessGuard());
  app.useGlobalInterceptors(
    new DeadlineInterceptor(),
    new IdempotencyInterceptor(app.get(TransactionRunner), app.get(IdempotencyKeys, { strict: false })),
    new EnvelopeInterceptor(),
  );
  app.useGlobalPipes(new RequestValidationPipe());
  app.useGlobalFilters(new ContractExceptionFilter(routeTable, logger));
  app.get(OpenApiSource, { strict: false }).use(() => openApiDocument(app));
}
