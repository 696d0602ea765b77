// What stands in logs, in Redis and on the board of the queue, after people have said all there is to say, and things
// have gone wrong in between. Real: the API, the worker, Postgres, Redis. On loopback: the mail server and Telegram.
import { foundIn, newCanaries, valuesOf } from './canaries.mjs';
import { failBehind, failInside, misuse } from './canary-faults.mjs';
import { chat, forget, payOut, signUp, work } from './canary-flows.mjs';
import { openWorld } from './canary-world.mjs';
import { dumpRedis, dumpTables, readBoard } from './stored.mjs';

const REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;
const LIMIT_MS = 300_000;
const REFUSALS = [
  'VALIDATION_ERROR',
  'PAYLOAD_TOO_LARGE',
  'INVALID_CREDENTIALS',
  'STALE_SESSION',
  'NOT_FOUND',
  'INVARIANT_VIOLATION',
  'INTERNAL_ERROR',
];

describe('what is written down of what people say', () => {
  const canaries = newCanaries();
  /** Tokens that the server has made. */
  const secrets = [];
  let world;
  let failed;
  let misusedIds;
  let lines;
  let texts;
  let board;
  let redis;

  beforeAll(async () => {
    world = await openWorld(canaries);
    const people = await signUp(world, canaries, secrets);
    const { conversationId } = await work(world, people, canaries);
    await payOut(people, canaries);
    await chat(world, people, canaries, { conversationId, secrets });
    await forget(world, people, canaries, secrets);
    misusedIds = await misuse(world, people, canaries);
    failed = await failInside(world, people, canaries, { conversationId });
    await failBehind(world, people, canaries, { conversationId });
    board = await readBoard(world.url, new Map(secrets).get('session of admin'));
    redis = await world.withRedis(dumpRedis);
    await world.stop();
    texts = world.logTexts();
    lines = Object.values(texts).flatMap((text) => text.split('\n').filter(Boolean));
  }, LIMIT_MS);
  afterAll(() => world?.close(), 30_000);

  const parsed = () => lines.map((line) => JSON.parse(line));
  const all = () => [...valuesOf(canaries), ...secrets];
  const withMessage = (message) => parsed().filter(({ msg }) => msg === message);

  it('is nothing of it in the log', () => {
    for (const text of Object.values(texts)) expect(foundIn(text, all())).toEqual([]);
  });

  it('is found where it is written, in whatever form', () => {
    for (const [name, value] of all()) {
      expect(foundIn(`said ${value} here`, [[name, value]])).toEqual([name]);
      expect(foundIn(Buffer.from(value).toString('base64'), [[name, value]])).toEqual([name]);
    }
  });

  it('is nothing of it in Redis or on the board of the queue', () => {
    expect(board).toContain('"eventId"');
    expect(redis).toContain(':events:');
    expect(foundIn(board, all())).toEqual([]);
    expect(foundIn(redis, all())).toEqual([]);
  });

  it('is no secret in any row', async () => {
    const named = [...secrets, ...all().filter(([name]) => /password|botSecret/i.test(name))];
    const rows = await dumpTables(world.query);
    expect(rows.length).toBeGreaterThan(50);
    const guilty = rows
      .map(({ name, row }) => [name, foundIn(row, named)])
      .filter(([, found]) => found.length > 0);
    expect(guilty).toEqual([]);
  });

  it('is nothing of it in an event', async () => {
    const events = await world.query('SELECT row_to_json(e)::text AS row FROM outbox_event e');
    expect(foundIn(events.map(({ row }) => row).join('\n'), all())).toEqual([]);
  });

  it('is a JSON object a line, with time, level, scope, message and request id', () => {
    for (const line of parsed())
      expect(line).toMatchObject({
        ts: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        level: expect.stringMatching(/^(trace|debug|info|warn|error|fatal)$/),
        scope: expect.stringMatching(/^(api|worker)/),
        msg: expect.any(String),
        requestId: expect.stringMatching(REQUEST_ID),
      });
  });

  it('has a line for every answer, under its id', () => {
    const answered = new Set(withMessage('request').map(({ requestId }) => requestId));
    expect(misusedIds.length).toBeGreaterThan(10);
    expect(misusedIds.filter((id) => !answered.has(id))).toEqual([]);
  });

  it('tells of each fault of ours under the id that its victim was shown', () => {
    expect(failed.map(({ status }) => status)).toEqual([500, 500, 500]);
    for (const { headers } of failed) {
      const requestId = headers.get('x-request-id');
      const about = parsed().filter((line) => line.requestId === requestId);
      const fault = about.find(({ level }) => level === 'error');
      expect(fault).toMatchObject({
        scope: 'api',
        endpoint: expect.stringMatching(/^\/api\//),
        code: 'INTERNAL_ERROR',
      });
      expect(about.find(({ msg }) => msg === 'request')).toMatchObject({
        status: 500,
        code: 'INTERNAL_ERROR',
      });
    }
  });

  it('tells of events and messages what it takes to follow them', () => {
    const event = { eventId: expect.any(String), type: expect.any(String), attempt: expect.any(Number) };
    for (const line of [
      ...withMessage('event done'),
      ...withMessage('message sent'),
      ...withMessage('message not sent'),
    ])
      expect(line).toMatchObject({ ...event, durationMs: expect.any(Number) });
    for (const line of withMessage('event failed')) expect(line).toMatchObject({ ...event, level: 'warn' });
    const digits = String(canaries.chat.id);
    const masked = `${digits.slice(0, 2)}***${digits.slice(-2)}`;
    const failures = withMessage('message not sent');
    const inChat = failures.filter(({ channel }) => channel === 'TELEGRAM');
    for (const line of inChat) expect(line).toMatchObject({ chatId: masked, endpoint: 'sendMessage' });
    expect(new Set(inChat.map(({ error }) => error))).toEqual(
      new Set(['TELEGRAM_500', 'TELEGRAM_400', 'TELEGRAM_403', 'NO_ANSWER']),
    );
    const mailed = failures.filter(({ channel }) => channel === 'EMAIL').map(({ error }) => error);
    expect(new Set(mailed)).toEqual(new Set(['SMTP_550', 'SMTP_554', 'SMTP_452', 'ECONNECTION']));
  });

  it('has met every fault that was planted', () => {
    const planted = [
      'event failed',
      'outcome of a message was not recorded',
      'telegram updates cannot be handled',
    ];
    for (const message of planted)
      expect([message, withMessage(message).length > 0]).toEqual([message, true]);
    const refusals = new Set(withMessage('request').map(({ code }) => code));
    expect([...refusals]).toEqual(expect.arrayContaining(REFUSALS));
  });
});
