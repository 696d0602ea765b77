// The API as processes that are stopped by SIGTERM while they are being written to. Real: everything.
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@dubl/core/testing';
import pg from 'pg';
import { freePort } from '../../../tools/lib/ports.mjs';
import { createMachine } from '../../../tools/testing/machine.mjs';
import { createProgram } from '../../../tools/testing/program.mjs';
import { createBalancer } from './balancer.mjs';
import { layOutConversations } from './conversations.mjs';

/** How often each of the two instances is replaced. */
const ROUNDS = Number(process.env.FAULTS ?? 1) > 1 ? 10 : 1;
/** Fewer than connections in the pool of an instance. */
const WRITERS = 6;
const LIMIT_MS = 120_000 + 60_000 * ROUNDS;

describe('API, when it is stopped under load', () => {
  let machine;
  let conversations;
  let cookies;

  beforeAll(async () => {
    machine = await createMachine({ apps: ['api'] });
    ({ conversations, cookies } = await layOutConversations(machine, WRITERS));
  }, 300_000); // another start or test may be building
  afterAll(() => machine?.close(), 30_000);

  async function newInstance(name, settings) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const instance = createProgram(machine, {
      name,
      program: 'api/dist/main.js',
      settings: { API_PORT: String(port), RATE_LIMIT_FACTOR: '1000', ...settings },
      healthUrl: `${url}/api/health/ready`,
    });
    await instance.start();
    return { url, ...instance };
  }

  const messageOf = ({ senderId }, text) => ({
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: 'http://localhost:3000',
      cookie: cookies.get(senderId),
    },
    body: { text },
  });
  const pathOf = ({ id }) => `/api/conversations/${id}/messages`;
  const committed = async () =>
    (await machine.query(`SELECT id FROM message WHERE kind = 'TEXT'`)).map(({ id }) => id).sort();

  /** Messages cannot be written until the returned function is called. */
  async function holdWrites() {
    const client = new pg.Client({ connectionString: machine.databaseUrl });
    await client.connect();
    await client.query('BEGIN; LOCK TABLE message IN SHARE MODE');
    return () => client.end();
  }

  const refusesConnections = (url) =>
    fetch(url, { headers: { connection: 'close' } }).then(
      () => false,
      (error) => error.cause?.code === 'ECONNREFUSED',
    );

  /** Each writes one message after another and repeats nothing. */
  function startWriting(balancer) {
    const over = new AbortController();
    const [acknowledged, failures] = [[], []];
    const write = async (conversation) => {
      for (let n = 1; !over.signal.aborted; n += 1) {
        const answer = await balancer
          .send(pathOf(conversation), messageOf(conversation, `Письмо ${n}`))
          .catch((error) => ({ status: error.code ?? error.message }));
        if (answer.status === 201) acknowledged.push(answer.body.data.id);
        else failures.push(answer);
        await sleep(10);
      }
    };
    const writing = Promise.all(conversations.map(write));
    const count = () => acknowledged.length + failures.length;
    return {
      acknowledged,
      failures,
      /** So many more. */
      written: (more, wanted = count() + more) => eventually(() => count() >= wanted, 30_000),
      stop: () => {
        over.abort();
        return writing;
      },
    };
  }

  it(
    'fails no request that it has accepted, ends open streams, and exits with 0',
    async () => {
      const api = await newInstance('api');
      const stream = await fetch(`${api.url}/api/stream`, { headers: messageOf(conversations[0]).headers });
      const release = await holdWrites();
      const sent = conversations.map((one) => {
        const { body, ...options } = messageOf(one, 'в пути');
        return fetch(api.url + pathOf(one), { ...options, body: JSON.stringify(body) });
      });
      await eventually(async () => {
        const [{ count }] = await machine.query(
          `SELECT count(*)::int FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
        );
        return count === WRITERS;
      });
      const stopped = api.stop();
      await eventually(() => refusesConnections(api.url));
      await release();
      expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(sent.map(() => 201));
      await expect(stream.text()).resolves.toContain('retry:');
      expect(await stopped).toBe(0);
    },
    LIMIT_MS,
  );

  it(
    'fails nothing behind a balancer while one of two instances is replaced after the other',
    async () => {
      const before = await committed();
      const instances = await Promise.all(
        ['api-one', 'api-two'].map((name) => newInstance(name, { DRAIN_MS: '1500' })),
      );
      const balancer = createBalancer(instances.map(({ url }) => url));
      const load = startWriting(balancer);
      const codes = [];
      try {
        for (let round = 0; round < ROUNDS; round += 1)
          for (const instance of instances) {
            await load.written(40);
            codes.push(await instance.stop());
            await load.written(40);
            await instance.start();
          }
      } finally {
        await load.stop();
        await balancer.close();
      }
      const { acknowledged, failures } = load;
      expect(failures).toEqual([]);
      expect(codes).toEqual(codes.map(() => 0));
      expect(await committed()).toEqual([...before, ...acknowledged].sort());
      await Promise.all(instances.map((instance) => instance.stop()));
    },
    LIMIT_MS,
  );
});
