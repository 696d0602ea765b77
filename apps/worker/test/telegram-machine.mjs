// telegram:worker as a process, with a Postgres and a Redis of its own and the fake Bot API to talk to.
import { randomUUID } from 'node:crypto';
import { FakeTelegram } from '@dubl/core/testing';
import { createMachine } from '../../../tools/testing/machine.mjs';

export async function createTelegramMachine() {
  const machine = await createMachine({ apps: ['worker'] });
  const fake = await FakeTelegram.start();
  const settings = {
    TELEGRAM_BOT_TOKEN: fake.token,
    TELEGRAM_BOT_USERNAME: fake.bot.username,
    TELEGRAM_API_ROOT: fake.url.href,
  };
  const { query } = machine;
  let launches = 0;
  let nextChat = 80_000;

  return {
    ...machine,
    fake,
    launch: (flags, changed = {}) =>
      machine.launch('telegram', 'worker/dist/cli/telegram-worker.js', ['--interval', '50', ...flags], {
        ...settings,
        ...changed,
      }),
    /** Its last line, and how it ended. */
    async printHealth(flags = [], changed = {}) {
      const name = `probe-${(launches += 1)}`;
      const program = 'worker/dist/cli/telegram-worker.js';
      const { code } = await machine.launch(name, program, ['--print-health', ...flags], {
        ...settings,
        ...changed,
      }).ended;
      return { code, report: machine.logLines(name).findLast((line) => 'scope' in line && 'mode' in line) };
    },

    /** Linked to a chat with the bot. */
    async addPerson() {
      const [userId, chatId] = [randomUUID(), nextChat++];
      await query(
        `INSERT INTO app_user (id, email, password_hash, role, display_name, created_at)
         VALUES ($1, $2, '', 'CREATOR', 'Проба', now())`,
        [userId, `${userId}@example.com`],
      );
      await query('INSERT INTO telegram_account (user_id, chat_id, linked_at) VALUES ($1, $2, now())', [
        userId,
        chatId,
      ]);
      fake.chats.open({ id: chatId, name: 'Аня' });
      return { userId, chatId };
    },
    async addMessage(userId, title, { dueInSec = 0 } = {}) {
      await query(
        `INSERT INTO delivery (id, event_id, user_id, channel, type, title, body, href, code, request_id, next_attempt_at, created_at)
         VALUES ($1, $2, $3, 'TELEGRAM', 'PAYOUT_PAID', $4, '', '/wallet', $5, 'request-1', now() + make_interval(secs => $6), now())`,
        [randomUUID(), randomUUID(), userId, title, randomUUID(), dueInSec],
      );
    },
    statuses: async () =>
      Object.fromEntries(
        (await query('SELECT status::text, count(*)::int FROM delivery GROUP BY 1')).map((row) => [
          row.status,
          row.count,
        ]),
      ),
    async close() {
      await machine.close();
      await fake.close();
    },
  };
}
