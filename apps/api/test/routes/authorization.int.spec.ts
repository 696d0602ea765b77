import { randomUUID } from 'node:crypto';
import { routes } from '../../src/http/route-table.js';
import { createTestApp, type TestApp, type TestClient } from '../test-app.js';
import { DatabaseState } from './database-state.js';
import { callerOf, clientOf, type Actor, type Call } from './call.js';
import type { RouteCase } from './route-case.js';
import { ROUTE_CASES } from './route-cases.js';
import { isWrite as writes, send } from './send.js';
import { World } from './world.js';

const ACTORS: readonly Actor[] = ['guest', 'creator', 'brand', 'admin'];

/** Every route × who calls × whose object it is. */
describe('authorization matrix', () => {
  let api: TestApp;
  let world: World;
  let state: DatabaseState;

  beforeAll(async () => {
    api = await createTestApp();
    world = await World.create(api);
    state = await DatabaseState.of(api);
  });
  afterAll(() => api.close());

  it('lists every route of the running application, and none besides', () => {
    const running = routes(api.app).map(({ method, path }) => `${method} ${path}`);
    // The stream never ends, so it has a suite of its own.
    expect(Object.keys(ROUTE_CASES).sort()).toEqual(
      running.filter((route) => route !== 'GET /api/stream').sort(),
    );
  });

  /** Any object will do for somebody who may not call at all. */
  const anyCall = (path: string): Call => ({
    params: Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [name, randomUUID()])),
  });

  async function expectRefusal(client: TestClient, route: string, call: Call, status: number, code: string) {
    const before = await state.read();
    const answer = await send(client, route, call);
    expect({ status: answer.status, code: answer.body.error?.code }).toEqual({ status, code });
    expect(DatabaseState.changed(before, await state.read())).toEqual([]);
  }

  describe.each(Object.entries(ROUTE_CASES))('%s', (route, routeCase: RouteCase) => {
    const isWrite = writes(route);
    const allowed = ACTORS.filter((actor) => routeCase.who.includes(actor));
    const refused = ACTORS.filter((actor) => !routeCase.who.includes(actor));
    const people = allowed.filter((actor) => actor !== 'guest');

    it.each(allowed)('serves %s', async (actor) => {
      const call = await routeCase.call(world, actor);
      const answer = await send(callerOf(api, world, actor, call), route, call);
      expect(answer.body?.error).toBeUndefined();
      expect([200, 201]).toContain(answer.status);
    });

    if (refused.length > 0) {
      it.each(refused)('refuses %s', async (actor) => {
        const [status, code] = actor === 'guest' ? [401, 'UNAUTHORIZED'] : [403, 'FORBIDDEN'];
        await expectRefusal(
          actor === 'guest' ? api.guest() : clientOf(world, actor),
          route,
          anyCall(route),
          status as number,
          code as string,
        );
      });
    }

    if (people.length > 0 && !people.includes('admin')) {
      it.each(people)(
        routeCase.blockedMay || !isWrite ? 'serves a blocked %s' : 'refuses a blocked %s',
        async (actor) => {
          const call = await routeCase.call(world, actor);
          const client = clientOf(world, actor);
          await world.setStatus(client.user.id, 'BLOCKED');
          try {
            if (isWrite && !routeCase.blockedMay)
              await expectRefusal(client, route, call, 403, 'ACCOUNT_BLOCKED');
            else
              expect((await send(callerOf(api, world, actor, call), route, call)).status).toBeLessThan(300);
          } finally {
            await world.setStatus(client.user.id, 'ACTIVE');
          }
        },
      );
    }

    if (routeCase.object) {
      it.each(allowed)('answers NOT_FOUND to %s for an object that does not exist', async (actor) => {
        const call = await routeCase.call(world, actor);
        const params = Object.fromEntries(Object.keys(call.params ?? {}).map((name) => [name, randomUUID()]));
        await expectRefusal(callerOf(api, world, actor, call), route, { ...call, params }, 404, 'NOT_FOUND');
      });
    }

    if (routeCase.object === 'private') {
      const owners = people.filter((actor) => actor !== 'admin');
      if (owners.length > 0) {
        it.each(owners)("answers NOT_FOUND to another %s for somebody else's object", async (actor) => {
          const call = await routeCase.call(world, actor);
          const stranger = actor === 'brand' ? world.cast.otherBrand : world.cast.otherCreator;
          await expectRefusal(stranger, route, call, 404, 'NOT_FOUND');
        });
      }
    }
  });
});
