import { Clock, DAY, FixedClock, MINUTE } from '../../platform/clock/index.js';
import { Pool } from '../../platform/db/index.js';
import { createTestContext, type TestContext } from '../../testing/index.js';
import { RESET_TTL_MS } from './password-resets.repository.js';
import { ANSWERS_AFTER_MS } from './request-password-reset.js';
import {
  ChangePassword,
  IdentityModule,
  IssueResetToken,
  LogIn,
  Register,
  RemoveOldResets,
  RequestPasswordReset,
  ResetPassword,
  Sessions,
} from './index.js';

const OLD = 'мокрый снег у причала';
const NEW = 'сухой песок у маяка';
const origin = { ip: '203.0.113.7', userAgent: 'Phone' };
const INVALID = { code: 'INVARIANT_VIOLATION', details: { rule: 'RESET_LINK_INVALID' } };

/** Real: Postgres, argon2. Held still: the clock. */
describe('a new password by mail', () => {
  let context: TestContext;
  let clock: FixedClock;
  let email: string;
  let userId: string;
  let session: string;
  let made = 0;

  beforeAll(async () => {
    context = await createTestContext([IdentityModule]);
    clock = new FixedClock(new Date());
    context.get(Clock).now = () => clock.now();
  });
  beforeEach(async () => {
    email = `owner-${(made += 1)}@example.com`;
    const account = { email, password: OLD, role: 'CREATOR', displayName: 'Аня' } as const;
    const signedIn = await context.get(Register).execute(account, origin);
    userId = signedIn.user.id;
    session = signedIn.token;
  });
  afterAll(() => context.close());

  const query = (text: string, values: unknown[] = [userId]) => context.get(Pool).query(text, values);
  const eventsOf = async (type: string): Promise<{ id: string; payload: unknown }[]> =>
    (
      await query('SELECT id, payload FROM outbox_event WHERE aggregate_id = $1 AND type = $2 ORDER BY id', [
        userId,
        type,
      ])
    ).rows;
  /** @returns the event by which the mail finds the request */
  const ask = async (as = email): Promise<string> => {
    await context.get(RequestPasswordReset).execute(as);
    return (await eventsOf('PASSWORD_RESET_REQUESTED')).at(-1)!.id;
  };
  const issue = (eventId: string) => context.get(IssueResetToken).execute(eventId);
  const newToken = async () => (await issue(await ask()))!;
  const reset = (token: string, password = NEW) => context.get(ResetPassword).execute({ token, password });
  const logIn = (password: string) => context.get(LogIn).execute(email, password, origin);

  it('replaces the old one, whatever the case of the address, and tells its owner', async () => {
    const token = (await issue(await ask(email.toUpperCase())))!;
    expect(await reset(token)).toBe(email);
    await logIn(NEW);
    await expect(logIn(OLD)).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    expect(await eventsOf('PASSWORD_CHANGED')).toHaveLength(1);
  });

  it('ends every session', async () => {
    const { token: other } = await logIn(OLD);
    await reset(await newToken());
    for (const token of [session, other])
      expect(await context.get(Sessions).authenticate(token)).toBeUndefined();
  });

  it('leaves the token nowhere in the database', async () => {
    const token = await newToken();
    const { rows } = await query(
      `SELECT row_to_json(r)::text AS written FROM password_reset r WHERE user_id = $1
       UNION ALL SELECT row_to_json(e)::text FROM outbox_event e WHERE aggregate_id = $1`,
    );
    expect(rows).toHaveLength(2);
    for (const { written } of rows as { written: string }[]) {
      expect(written).not.toContain(token);
      expect(written).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    }
    expect((await eventsOf('PASSWORD_RESET_REQUESTED'))[0]!.payload).toEqual({ userId });
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('works once: the token is used, and so is every other one of the user', async () => {
    const [first, second] = [await newToken(), await newToken()];
    const unsent = await ask();
    await reset(second);
    for (const token of [first, second]) await expect(reset(token)).rejects.toMatchObject(INVALID);
    expect(await issue(unsent)).toBeUndefined();
  });

  it('is refused for a token that nobody was given', async () => {
    await newToken();
    for (const token of ['', 'x', 'A'.repeat(43)]) await expect(reset(token)).rejects.toMatchObject(INVALID);
  });

  it('is refused once the token is too old', async () => {
    const [kept, late] = [await newToken(), await newToken()];
    clock.advance(RESET_TTL_MS - 1);
    await reset(kept);
    const next = await newToken();
    clock.advance(RESET_TTL_MS);
    for (const token of [late, next]) await expect(reset(token)).rejects.toMatchObject(INVALID);
    await logIn(NEW);
  });

  it('does not spend the token on a password that is too common', async () => {
    const token = await newToken();
    await expect(reset(token, 'qwerty123')).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
    await reset(token);
  });

  it('voids the token of a mail that is sent again', async () => {
    const eventId = await ask();
    const [astray, arrived] = [(await issue(eventId))!, (await issue(eventId))!];
    await expect(reset(astray)).rejects.toMatchObject(INVALID);
    await reset(arrived);
  });

  it('is overtaken by a password that was changed in the settings', async () => {
    const token = await newToken();
    const user = (await context.get(Sessions).authenticate(session))!;
    const change = { currentPassword: OLD, newPassword: 'третий пароль подряд' };
    await context.get(ChangePassword).execute(user, change, origin);
    await expect(reset(token)).rejects.toMatchObject(INVALID);
  });

  it.each(['BLOCKED', 'DELETED'])('is not for a user who is %s, at whatever moment', async (status) => {
    const armed = await newToken();
    const unsent = await ask();
    await query('UPDATE app_user SET status = $2::user_status WHERE id = $1', [userId, status]);
    await context.get(RequestPasswordReset).execute(email);
    expect(await eventsOf('PASSWORD_RESET_REQUESTED')).toHaveLength(2);
    expect(await issue(unsent)).toBeUndefined();
    await expect(reset(armed)).rejects.toMatchObject(INVALID);
  });

  it('takes as long for an address that nobody has', async () => {
    const timeOf = async (address: string) => {
      const startedAt = performance.now();
      await context.get(RequestPasswordReset).execute(address);
      return performance.now() - startedAt;
    };
    // A timer of Node's may fire a millisecond early.
    for (const address of [email, 'nobody@example.com'])
      expect(await timeOf(address)).toBeGreaterThan(ANSWERS_AFTER_MS - 2);
  });

  it.each([1, 2])('goes to one of many at once who hold %i tokens', async (tokens) => {
    const held: string[] = [];
    for (let count = 0; count < tokens; count += 1) held.push(await newToken());
    const attempts = Array.from({ length: 6 }, (_, index) =>
      reset(held[index % tokens]!, `${NEW} ${index}`).then(
        () => index,
        (error: unknown) => {
          expect(error).toMatchObject(INVALID);
          return undefined;
        },
      ),
    );
    const winners = (await Promise.all(attempts)).filter((index) => index !== undefined);
    expect(winners).toHaveLength(1);
    await logIn(`${NEW} ${winners[0]}`);
    expect(await eventsOf('PASSWORD_CHANGED')).toHaveLength(1);
  });

  it('is forgotten after two days', async () => {
    await newToken();
    clock.advance(2 * DAY + MINUTE);
    await ask();
    await context.get(RemoveOldResets).execute();
    expect((await query('SELECT 1 FROM password_reset WHERE user_id = $1')).rows).toHaveLength(1);
  });
});
