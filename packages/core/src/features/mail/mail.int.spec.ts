import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pool } from '../../platform/db/index.js';
import { FakeSmtp, Market, createTestContext, readMail, type TestContext } from '../../testing/index.js';
import type { OutgoingMessage } from '../deliveries/index.js';
import { RequestPasswordReset, ResetPassword } from '../identity/index.js';
import { MailModule, MailSender } from './index.js';

const FROM = 'Дубль <post@dubl.example>';

const messageTo = (userId: string): OutgoingMessage => ({
  deliveryId: randomUUID(),
  eventId: randomUUID(),
  userId,
  type: 'PAYOUT_PAID',
  title: 'Деньги выплачены',
  body: '5 000,50 ₽ & <ещё>',
  href: '/wallet',
  offer: null,
  code: 'ABCD2345',
  requestId: 'request-1',
  attempt: 1,
  createdAt: new Date(),
});

/** Real: Postgres, the SMTP client. On loopback: the mail server. */
describe('mail by SMTP', () => {
  let smtp: FakeSmtp;
  let context: TestContext;
  let userId: string;

  beforeAll(async () => {
    smtp = await FakeSmtp.start();
    const mail = { kind: 'smtp', url: smtp.url, from: FROM, timeoutMs: 700 } as const;
    context = await createTestContext([MailModule], { mail });
  });
  beforeEach(async () => {
    smtp.mails.length = 0;
    userId = await new Market(context).newUser('CREATOR');
  });
  afterAll(async () => {
    await context.close();
    await smtp.stop();
  });

  const send = (message = messageTo(userId)) => context.get(MailSender).send(message);

  it('reaches the address of the user, in text and in HTML, with its code and its page', async () => {
    const message = messageTo(userId);
    const outcome = await send(message);
    expect(outcome).toEqual({ status: 'SENT', providerMessageId: `<${message.deliveryId}@dubl.example>` });
    const [mail] = smtp.mails;
    expect(mail).toMatchObject({ from: 'post@dubl.example', to: [`${userId}@example.com`] });
    expect(mail!.subject).toBe(message.title);
    expect(mail!.headers).toMatchObject({ 'auto-submitted': 'auto-generated' });
    for (const part of [mail!.text, mail!.html]) {
      expect(part).toContain('http://localhost:3000/wallet');
      expect(part).toContain('ABCD2345');
    }
    expect(mail!.html).toContain('5 000,50 ₽ &amp; &lt;ещё&gt;');
  });

  it('carries the same Message-ID when it is repeated', async () => {
    const message = messageTo(userId);
    smtp.fail('CUT_AFTER');
    expect(await send(message)).toMatchObject({ status: 'RETRY' });
    expect(await send(message)).toMatchObject({ status: 'SENT' });
    const [first, repeat] = smtp.mails.map(({ headers }) => headers['message-id']);
    expect(first).toBe(repeat);
  });

  it.each([
    ['BUSY_RECIPIENT', 'SMTP_450'],
    ['BUSY_DATA', 'SMTP_452'],
    ['HANG', 'ECONNECTION'],
    ['CUT_BEFORE', 'ECONNECTION'],
  ] as const)('is tried again after %s', async (fault, error) => {
    smtp.fail(fault);
    expect(await send()).toEqual({ status: 'RETRY', error });
    expect(await send()).toMatchObject({ status: 'SENT' });
  });

  it.each([
    ['REFUSE_RECIPIENT', 'SMTP_550'],
    ['REFUSE_DATA', 'SMTP_554'],
  ] as const)('has failed for good after %s', async (fault, error) => {
    smtp.fail(fault);
    expect(await send()).toEqual({ status: 'FAILED', error });
  });

  it('waits for a server that refuses us, which is no fault of the mail', async () => {
    const url = smtp.url.replace('mail-secret', 'old-secret');
    const other = await createTestContext([MailModule], {
      mail: { kind: 'smtp', url, from: FROM, timeoutMs: 5_000 },
    });
    const stranger = await new Market(other).newUser('CREATOR');
    expect(await other.get(MailSender).send(messageTo(stranger))).toEqual({
      status: 'RETRY',
      error: 'SMTP_535',
    });
    await other.close();
  });

  it('is not written to somebody who is gone', async () => {
    await context.get(Pool).query(`UPDATE app_user SET status = 'DELETED' WHERE id = $1`, [userId]);
    expect(await send()).toEqual({ status: 'SKIPPED', error: 'USER_GONE' });
    expect(smtp.mails).toEqual([]);
  });

  describe('for a new password', () => {
    const LINK = /http:\/\/localhost:3000\/reset-password\?token=([\w-]+)/;
    let message: OutgoingMessage;

    beforeEach(async () => {
      await context.get(RequestPasswordReset).execute(`${userId}@example.com`);
      const { rows } = await context
        .get(Pool)
        .query<{ id: string }>('SELECT event_id AS id FROM password_reset WHERE user_id = $1', [userId]);
      message = { ...messageTo(userId), eventId: rows[0]!.id, type: 'PASSWORD_RESET_REQUESTED' };
    });

    const linksOf = () => smtp.mails.map(({ text }) => LINK.exec(text)?.[1]);

    it('carries the link that sets it, in text and in HTML', async () => {
      await send(message);
      const [token] = linksOf();
      expect(smtp.mails[0]!.html).toContain(token);
      await context.get(ResetPassword).execute({ token: token!, password: 'сухой песок у маяка' });
    });

    it('is another mail when it is repeated, and the last one has the link that works', async () => {
      smtp.fail('CUT_AFTER');
      await send(message);
      await send({ ...message, attempt: 2 });
      const [astray, arrived] = linksOf();
      expect(new Set(smtp.mails.map(({ headers }) => headers['message-id'])).size).toBe(2);
      const reset = (token?: string) =>
        context.get(ResetPassword).execute({ token: token!, password: 'сухой песок у маяка' });
      await expect(reset(astray)).rejects.toMatchObject({ details: { rule: 'RESET_LINK_INVALID' } });
      await reset(arrived);
    });

    it('is not sent for a request that is void', async () => {
      await context.get(Pool).query(`UPDATE app_user SET status = 'BLOCKED' WHERE id = $1`, [userId]);
      expect(await send(message)).toEqual({ status: 'SKIPPED', error: 'REQUEST_VOID' });
      expect(smtp.mails).toEqual([]);
    });
  });
});

/** Real: Postgres, the file system. */
describe('mail into a folder', () => {
  let folder: string;
  let context: TestContext;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dubl-mail-'));
    context = await createTestContext([MailModule], { mail: { kind: 'folder', folder, from: FROM } });
  });
  afterAll(async () => {
    await context.close();
    await rm(folder, { recursive: true });
  });

  it('is one file a message, also when it is repeated', async () => {
    const message = messageTo(await new Market(context).newUser('BRAND'));
    const sender = context.get(MailSender);
    for (let run = 0; run < 2; run += 1) expect(await sender.send(message)).toMatchObject({ status: 'SENT' });
    expect(await readdir(folder)).toEqual([`${message.deliveryId}.eml`]);
    const mail = readMail(await readFile(path.join(folder, `${message.deliveryId}.eml`), 'utf8'));
    expect(mail).toMatchObject({ subject: message.title, text: expect.stringContaining('ABCD2345') });
  });
});
