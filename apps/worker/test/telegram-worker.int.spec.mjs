// telegram:worker as a process. Real: Postgres, Redis, HTTP. Fake: Telegram's server.
import fs from 'node:fs';
import path from 'node:path';
import { eventually } from '@dubl/core/testing';
import { createTelegramMachine } from './telegram-machine.mjs';

const PATIENCE_MS = 40_000;
const GRACE_MS = 15_000;
const LIMIT_MS = 120_000;
const FIELDS = [
  ...[
    'ts',
    'scope',
    'mode',
    'lastSuccessAt',
    'lastErrorAt',
    'processed',
    'sent',
    'skipped',
    'acked',
    'failed',
  ],
  ...['dead', 'lagMs', 'backlog', 'redis', 'postgres', 'telegram', 'mail'],
];

describe('telegram:worker', () => {
  let machine;

  beforeAll(async () => {
    machine = await createTelegramMachine();
  }, 300_000); // another start or test may be building
  afterAll(() => machine?.close(), 30_000);
  beforeEach(() => machine.query('DELETE FROM delivery'));

  const sentTo = ({ chatId }) => machine.fake.sent(chatId).map(({ text }) => text);
  const stop = async (worker) => {
    process.kill(worker.pid, 'SIGTERM');
    const killer = setTimeout(() => process.kill(worker.pid, 'SIGKILL'), GRACE_MS);
    return worker.ended.finally(() => clearTimeout(killer));
  };

  it(
    'with --once sends what is due, answers who has written, and ends',
    async () => {
      const [anna, boris] = [await machine.addPerson(), await machine.addPerson()];
      for (const title of ['Первое', 'Второе']) await machine.addMessage(anna.userId, title);
      await machine.addMessage(boris.userId, 'Завтра', { dueInSec: 86_400 });
      machine.fake.people.say({ id: boris.chatId, name: 'Борис' }, '/status');
      expect((await machine.launch(['--once']).ended).code).toBe(0);
      expect(sentTo(anna)).toEqual([expect.stringContaining('Первое'), expect.stringContaining('Второе')]);
      expect(sentTo(boris)).toEqual([expect.stringContaining('Привязан аккаунт «Проба»')]);
      expect(machine.fake.updates.waiting).toBe(0);
      expect(await machine.statuses()).toEqual({ SENT: 2, PENDING: 1 });
    },
    LIMIT_MS,
  );

  it(
    'with --once sends what is due even where it cannot hear what people write, and says by its exit code that it could not',
    async () => {
      const anna = await machine.addPerson();
      await machine.addMessage(anna.userId, 'Первое');
      machine.fake.fail({ kind: 'ERROR' }, 'getUpdates', 2);
      expect((await machine.launch(['--once']).ended).code).toBe(1);
      machine.fake.healthy();
      expect(sentTo(anna)).toHaveLength(1);
    },
    LIMIT_MS,
  );

  it(
    'leaves the events to others',
    async () => {
      await machine.query(
        `INSERT INTO outbox_event (id, aggregate_type, aggregate_id, type, payload, request_id, created_at, next_attempt_at)
         VALUES (gen_random_uuid(), 'user', gen_random_uuid(), 'PASSWORD_CHANGED', '{}', 'request-1', now(), now())`,
      );
      expect((await machine.launch(['--once']).ended).code).toBe(0);
      expect(await machine.query('SELECT drives, done_at FROM outbox_event')).toEqual([
        { drives: 0, done_at: null },
      ]);
      await machine.query('DELETE FROM outbox_event');
    },
    LIMIT_MS,
  );

  it(
    'stops on SIGTERM in the middle of its messages with exit code 0, and the next one sends the rest, each once',
    async () => {
      const people = [];
      for (let count = 0; count < 60; count += 1) people.push(await machine.addPerson());
      for (const { userId } of people) await machine.addMessage(userId, 'Одно');
      const worker = machine.launch(['--watch']);
      const sent = () => people.filter((person) => sentTo(person).length > 0).length;
      await eventually(() => sent() > 5, PATIENCE_MS);
      expect((await stop(worker)).code).toBe(0);
      expect(sent()).toBeLessThan(people.length);
      expect(await machine.query('SELECT 1 FROM delivery WHERE claimed_until IS NOT NULL')).toEqual([]);
      expect((await machine.launch(['--once']).ended).code).toBe(0);
      for (const person of people) expect(sentTo(person)).toHaveLength(1);
      expect(await machine.statuses()).toEqual({ SENT: people.length });
    },
    LIMIT_MS,
  );

  it(
    'keeps its health in a file, from which --print-health tells that it is gone',
    async () => {
      const file = path.join(machine.directory, 'telegram-health.json');
      const { userId } = await machine.addPerson();
      await machine.addMessage(userId, 'Одно');
      const worker = machine.launch(['--watch', '--health-file', file]);
      const report = await eventually(() => {
        const written = JSON.parse(fs.readFileSync(file, 'utf8'));
        return written.redis === 'up' && written.sent === 1 && written;
      }, PATIENCE_MS);
      expect(Object.keys(report).sort()).toEqual([...FIELDS].sort());
      expect(report).toMatchObject({ scope: 'telegram', mode: 'watch', backlog: 0, dead: 0, telegram: 'up' });
      expect(Date.parse(report.lastSuccessAt)).toBeGreaterThan(0);
      expect(await machine.printHealth(['--health-file', file])).toMatchObject({
        code: 0,
        report: { mode: 'watch', sent: 1, telegram: 'up' },
      });
      await stop(worker);
      fs.writeFileSync(file, JSON.stringify({ ...report, ts: new Date(Date.now() - 60_000).toISOString() }));
      expect(await machine.printHealth(['--health-file', file])).toMatchObject({
        code: 1,
        report: { stale: true },
      });
    },
    LIMIT_MS,
  );

  it(
    'prints one line of health, and exits by it: Telegram that does not know the bot, or is away, is no good health',
    async () => {
      const good = await machine.printHealth();
      expect(good).toMatchObject({ code: 0, report: { mode: 'probe', telegram: 'up' } });
      expect(Object.keys(good.report).sort()).toEqual([...FIELDS].sort());
      expect(await machine.printHealth([], { TELEGRAM_BOT_TOKEN: '100500:another' })).toMatchObject({
        code: 1,
        report: { telegram: 'down' },
      });
      expect(await machine.printHealth([], { TELEGRAM_API_ROOT: 'http://127.0.0.1:9' })).toMatchObject({
        code: 1,
        report: { telegram: 'down' },
      });
      expect(await machine.printHealth([], { TELEGRAM_BOT_TOKEN: '' })).toMatchObject({
        code: 0,
        report: { telegram: 'off' },
      });
    },
    LIMIT_MS,
  );

  it(
    'is unhealthy while messages wait too long, and counts what was given up',
    async () => {
      const [anna, boris] = [await machine.addPerson(), await machine.addPerson()];
      await machine.addMessage(anna.userId, 'Давно', { dueInSec: -120 });
      await machine.addMessage(boris.userId, 'Никогда');
      await machine.query(
        `UPDATE delivery SET status = 'FAILED', finished_at = now() WHERE title = 'Никогда'`,
      );
      const { code, report } = await machine.printHealth();
      expect(code).toBe(1);
      expect(report).toMatchObject({ backlog: 1, dead: 1 });
      expect(report.lagMs).toBeGreaterThanOrEqual(120_000);
    },
    LIMIT_MS,
  );

  it(
    'exits with 1 when it cannot work, and with 64 on a wrong flag',
    async () => {
      const away = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/nowhere' };
      expect((await machine.launch(['--once'], away).ended).code).toBe(1);
      expect((await machine.launch(['--sometimes']).ended).code).toBe(64);
    },
    LIMIT_MS,
  );
});
