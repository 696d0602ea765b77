// API, worker and a stand-in for Telegram on a machine of their own, and conversations to write in.
import { FakeTelegram } from '@dubl/core/testing';
import { freePort } from '../../../../tools/lib/ports.mjs';
import { createMachine } from '../../../../tools/testing/machine.mjs';
import { createProgram } from '../../../../tools/testing/program.mjs';
import { layOutConversations } from '../conversations.mjs';

/** Of the worker's claims, by table (`leaseMs`, `LEASE_MS`). */
const LEASES_SEC = { outbox_event: 30, delivery: 60 };
const FIRST_CHAT = 70_000;

export async function createStage() {
  const [machine, telegram] = await Promise.all([
    createMachine({ apps: ['api', 'worker'] }),
    FakeTelegram.start(),
  ]);
  const { query } = machine;
  const settings = {
    PUBLIC_URL: 'http://localhost:3000',
    RATE_LIMIT_FACTOR: '1000',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_BOT_USERNAME: telegram.bot.username,
    TELEGRAM_API_ROOT: telegram.url.href,
  };
  const programOf = async (name, portVariable, health) => {
    const port = await freePort();
    const own = { ...settings, [portVariable]: String(port) };
    const url = `http://127.0.0.1:${port}`;
    const program = `${name}/dist/main.js`;
    return { url, ...createProgram(machine, { name, program, settings: own, healthUrl: url + health }) };
  };
  const newApi = () => programOf('api', 'API_PORT', '/api/health/ready');
  // Not its health: that is bad while events are late, as they are after a kill.
  const newWorker = () => programOf('worker', 'WORKER_PORT', '/metrics');
  const [api, worker, secondWorker] = [await newApi(), await newWorker(), await newWorker()];
  let nextChat = FIRST_CHAT;

  return {
    ...machine,
    telegram,
    api,
    worker,
    secondWorker,

    /**
     * A conversation a pair. The recipients of the first `linked` have a chat in Telegram, which takes a message a
     * second; the others are there to keep the worker busy.
     */
    async layOut({ linked, unlinked }) {
      const { conversations: plain, cookies } = await layOutConversations(machine, linked + unlinked);
      const conversations = plain.map((one, index) => ({
        ...one,
        chatId: index < linked ? nextChat++ : undefined,
      }));
      await link(conversations.filter(({ chatId }) => chatId));
      return { conversations, cookies };
    },

    /**
     * Claims taken before `moment` run out: nobody has to wait for it here. Of messages only where whoever had them is
     * dead: a living one may be about to send them.
     * @param {keyof typeof LEASES_SEC} table
     */
    endClaims: (table, moment) =>
      query(
        `UPDATE ${table} SET claimed_until = now()
         WHERE claimed_until > now() AND claimed_until <= $1::timestamptz + interval '${LEASES_SEC[table]} seconds'`,
        [moment],
      ),

    async close() {
      await machine.close();
      await telegram.close();
    },
  };

  async function link(conversations) {
    for (const { chatId } of conversations) telegram.chats.open({ id: chatId, name: 'Проба' });
    await query(
      `INSERT INTO telegram_account (user_id, chat_id, linked_at)
       SELECT *, now() FROM unnest($1::uuid[], $2::bigint[])`,
      [conversations.map(({ recipientId }) => recipientId), conversations.map(({ chatId }) => chatId)],
    );
  }
}
