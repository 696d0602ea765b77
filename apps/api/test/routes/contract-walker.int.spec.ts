import fs from 'node:fs';
import path from 'node:path';
import { Body, Controller, Module, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppError } from '@dubl/core/platform/errors';
import { Pool } from '@dubl/core/platform/db';
import { Answers, Public, TextField } from '../../src/http/index.js';
import { routes } from '../../src/http/route-table.js';
import { createTestApp, type TestApp } from '../test-app.js';
import { ContractWalker, summarize, type OpenApi, type Step } from './contract-walker.js';
import { DatabaseState } from './database-state.js';
import type { RouteCase } from './route-case.js';
import { ROUTE_CASES } from './route-cases.js';
import { isWrite } from './send.js';
import { World } from './world.js';

const document = JSON.parse(
  fs.readFileSync(path.join(import.meta.dirname, '../../../../packages/api-client/openapi.json'), 'utf8'),
) as OpenApi;

class NoteDto {
  @TextField({ min: 1, max: 20 })
  text: string;
}

/** Defects that the walker has to catch, one a route. */
@Controller('planted')
@Public()
class PlantedController {
  constructor(private readonly pool: Pool) {}

  @Post('bare')
  @Answers(null)
  bare(@Body() _note: NoteDto, @Res() reply: FastifyReply) {
    void reply.send({ done: true });
  }

  @Post('unchecked')
  @Answers(null)
  unchecked(@Body() _note: object) {
    return {};
  }

  @Post('leaky/:id')
  @Answers(null)
  async leaky(@Param('id') id: string, @Body() _note: NoteDto) {
    await this.pool.query(
      'INSERT INTO webhook_receipt (provider, event, object, object_id, received_at, next_attempt_at) VALUES ($1, $1, $2, gen_random_uuid(), now(), now())',
      [id, 'PAYMENT'],
    );
    throw new AppError('CONFLICT', { reason: 'PLANTED' });
  }

  @Post('crashing')
  @Answers(null)
  crashing(@Body() _note: NoteDto) {
    throw new Error('planted');
  }
}

@Module({ controllers: [PlantedController] })
class PlantedModule {}

const planted: Record<string, RouteCase> = Object.fromEntries(
  ['bare', 'unchecked', 'leaky/x', 'crashing'].map((name) => [
    `POST /api/planted/${name}`,
    { who: ['guest'], call: () => ({ body: { text: 'привет' } }) } satisfies RouteCase,
  ]),
);

describe('contract walker', () => {
  let api: TestApp;
  let walker: ContractWalker;
  const steps: Step[] = [];

  beforeAll(async () => {
    api = await createTestApp({ extra: [PlantedModule] });
    const operation = {
      requestBody: {
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: { text: { type: 'string', minLength: 1 } },
              required: ['text'],
            },
          },
        },
      },
      'x-error-codes': Object.keys({
        VALIDATION_ERROR: 1,
        CONFLICT: 1,
        PAYLOAD_TOO_LARGE: 1,
        UNSUPPORTED_MEDIA_TYPE: 1,
      }) as never,
    };
    const paths = {
      ...document.paths,
      ...Object.fromEntries(Object.keys(planted).map((route) => [route.split(' ')[1], { post: operation }])),
    };
    walker = new ContractWalker(api, await World.create(api), await DatabaseState.of(api), {
      ...document,
      paths,
    } as OpenApi);
  });
  afterAll(async () => {
    await api.close();
    process.stdout.write(`\n${summarize(steps)}\n${steps.length} requests\n`);
  });

  it('knows the routes of the running application exactly', () => {
    const running = routes(api.app)
      .map(({ method, path: registered }) => `${method} ${registered.replace(/:(\w+)/g, '{$1}')}`)
      .filter((route) => !route.includes('/planted/'));
    const documented = Object.entries(document.paths).flatMap(([route, operations]) =>
      Object.keys(operations).map((verb) => `${verb.toUpperCase()} ${route}`),
    );
    expect(documented.sort()).toEqual(running.filter((route) => route !== 'GET /metrics').sort());
  });

  it.each(Object.entries(ROUTE_CASES).filter(([route]) => isWrite(route)))(
    '%s keeps the contract',
    async (route, routeCase) => {
      const walked = await walker.walk(route, routeCase);
      steps.push(...walked);
      expect(walked.filter((step) => step.fault !== '')).toEqual([]);
    },
  );

  it.each([
    ['POST /api/planted/bare', 'no envelope'],
    ['POST /api/planted/unchecked', 'accepted'],
    ['POST /api/planted/leaky/x', 'changed webhook_receipt'],
    ['POST /api/planted/crashing', 'status 500'],
  ])('catches the defect planted in %s', async (route, fault) => {
    const walked = await walker.walk(route, planted[route]!);
    expect(walked.map((step) => step.fault).join('\n')).toContain(fault);
  });
});
