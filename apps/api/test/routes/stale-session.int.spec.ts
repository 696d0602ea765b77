import { Pool } from '@dubl/core/platform/db';
import { createTestApp, type SignedInClient, type TestApp } from '../test-app.js';
import type { Actor, Call } from './call.js';
import type { RouteCase } from './route-case.js';
import { ROUTE_CASES } from './route-cases.js';
import { isWrite, send } from './send.js';
import { World } from './world.js';

/** Logging in, losing the account or the session, then writing: STALE_SESSION, never a foreign-key error. */
describe('stale session', () => {
  let api: TestApp;
  let world: World;

  beforeAll(async () => {
    api = await createTestApp();
    world = await World.create(api);
  });
  afterAll(() => api.close());

  const protectedWrites = Object.entries(ROUTE_CASES).filter(
    ([route, { who }]) => isWrite(route) && !who.includes('guest'),
  );

  const newUser = (actor: Actor): Promise<SignedInClient> =>
    actor === 'admin' ? api.signUpAdmin() : api.signUp({ role: actor === 'brand' ? 'BRAND' : 'CREATOR' });

  async function expectStale(client: SignedInClient, route: string, call: Call) {
    const answer = await send(client, route, call);
    expect({ status: answer.status, code: answer.body.error?.code }).toEqual({
      status: 401,
      code: 'STALE_SESSION',
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/session=;.*(Max-Age=0|1970)/i);
  }

  describe.each(protectedWrites)('%s', (route, routeCase: RouteCase) => {
    const actor = routeCase.who[0]!;

    it('is refused when the user is gone', async () => {
      const [client, call] = [await newUser(actor), await routeCase.call(world, actor)];
      await api.get(Pool).query('DELETE FROM app_user WHERE id = $1', [client.user.id]);
      await expectStale(client, route, call);
    });

    it('is refused when the sessions were wiped', async () => {
      const [client, call] = [await newUser(actor), await routeCase.call(world, actor)];
      await api.get(Pool).query('DELETE FROM session WHERE user_id = $1', [client.user.id]);
      await expectStale(client, route, call);
    });
  });
});
