import type { Response } from 'supertest';
import { HTTP_STATUS, type ErrorCode } from '@dubl/core/platform/errors';
import type { TestApp } from '../test-app.js';
import { DatabaseState } from './database-state.js';
import { UNKNOWN_KEY, mutationsOf, type Mutation, type Schema } from './mutations.js';
import { callerOf, type Call } from './call.js';
import type { RouteCase } from './route-case.js';
import { registeredPathOf, send, verbOf } from './send.js';
import type { World } from './world.js';

interface Operation {
  requestBody?: { content: { 'application/json': { schema: Schema } } };
  'x-error-codes'?: ErrorCode[];
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** What one mutation of one route came to; `fault` is empty where the contract held. */
export interface Step {
  route: string;
  mutation: string;
  status: number;
  code: string;
  fault: string;
}

const GOOD_REQUEST = 'good request';

/** Sends every mutation of a route's good request and judges each answer and what it did to the database. */
export class ContractWalker {
  /** After the last answer; the next request starts from it, so each request reads the tables once. */
  private lastState: Map<string, string> | undefined;

  constructor(
    private readonly api: TestApp,
    private readonly world: World,
    private readonly state: DatabaseState,
    private readonly document: OpenApi,
  ) {}

  async walk(route: string, routeCase: RouteCase): Promise<Step[]> {
    const operation = this.operationOf(route);
    let call = await this.arrange(routeCase);
    const steps = [
      await this.try(route, routeCase, call, operation, { name: GOOD_REQUEST, mustFail: false }),
    ];
    call = await this.arrange(routeCase);
    const schema = operation?.requestBody?.content['application/json'].schema;
    for (const mutation of mutationsOf(call.body ?? {}, schema, this.resolve)) {
      const mayPass = routeCase.openBody && mutation.name === UNKNOWN_KEY;
      const step = await this.try(route, routeCase, call, operation, {
        ...mutation,
        mustFail: mutation.mustFail && !mayPass,
      });
      steps.push(step);
      if (step.status < 300) call = await this.arrange(routeCase); // that one used the object up
    }
    return steps;
  }

  private arrange(routeCase: RouteCase): Promise<Call> | Call {
    this.lastState = undefined;
    return routeCase.call(this.world, this.actorOf(routeCase));
  }

  /** A public route is walked by a guest: nobody's cookie may end on the way. */
  private actorOf = ({ who }: RouteCase) => who[0]!;

  private async try(
    route: string,
    routeCase: RouteCase,
    call: Call,
    operation: Operation | undefined,
    mutation: Mutation,
  ): Promise<Step> {
    const { name, body, raw, mustFail } = mutation;
    const caller = callerOf(this.api, this.world, this.actorOf(routeCase), call);
    const before = (this.lastState ??= await this.state.read());
    const answer = await send(caller, route, { ...call, ...(body && { body }) }, raw);
    this.lastState = await this.state.read();
    const code = (answer.body?.error?.code as string | undefined) ?? '';
    const changed = DatabaseState.changed(before, this.lastState);
    const fault = operation ? faultOf(answer, code, operation, changed, mustFail) : 'not in openapi.json';
    const wasRefused =
      name === GOOD_REQUEST && answer.status >= 300
        ? `the good request was refused: ${answer.text.slice(0, 200)}`
        : '';
    return { route, mutation: name, status: answer.status, code, fault: fault || wasRefused };
  }

  private operationOf(route: string): Operation | undefined {
    const path = registeredPathOf(route).replace(/:(\w+)/g, '{$1}');
    return this.document.paths[path]?.[verbOf(route)];
  }

  private resolve = (schema: Schema): Schema => {
    if (schema.allOf) return { ...schema, ...Object.assign({}, ...schema.allOf.map(this.resolve)) } as Schema;
    if (!schema.$ref) return schema;
    const name = schema.$ref.split('/').at(-1)!;
    return this.resolve(this.document.components.schemas[name] ?? {});
  };
}

function faultOf(
  answer: Response,
  code: string,
  operation: Operation,
  changed: string[],
  mustFail: boolean,
): string {
  const { status, body, headers } = answer;
  if (status >= 500) return `status ${status}`;
  if (typeof body?.ok !== 'boolean' || body.ok !== status < 400) return 'no envelope';
  if (!body.requestId || headers['x-request-id'] !== body.requestId)
    return 'request id differs from its header';
  if (status < 300) return mustFail ? 'accepted' : '';
  if (HTTP_STATUS[code as ErrorCode] !== status) return `code ${code} with status ${status}`;
  if (!operation['x-error-codes']?.includes(code as ErrorCode)) return `undocumented code ${code}`;
  if (/[a-z]/i.test(String(body.error.message).replace(/JSON|cookie/g, ''))) return 'message is not Russian';
  return changed.length > 0 ? `refused, yet changed ${changed.join(', ')}` : '';
}

/** Route × mutation: how many were refused, accepted, faulty. */
export function summarize(steps: Step[]): string {
  const byRoute = Map.groupBy(steps, (step) => step.route);
  const width = Math.max(...[...byRoute.keys()].map((route) => route.length));
  const rows = [...byRoute].map(([route, own]) => {
    const count = (test: (step: Step) => boolean) => String(own.filter(test).length).padStart(9);
    return `${route.padEnd(width)}${count((step) => step.status >= 400)}${count((step) => step.status < 300)}${count((step) => step.fault !== '')}`;
  });
  return [`${'route'.padEnd(width)}  refused accepted   faults`, ...rows].join('\n');
}
