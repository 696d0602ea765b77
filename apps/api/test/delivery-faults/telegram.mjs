// What Telegram does to a bot, and what it must see of the bot afterwards.
import { waitUntil } from '../../../../tools/lib/readiness.mjs';

/** The shortest pause after a failure, half of it taken off by chance (`backoffMs`). */
const SHORTEST_BACKOFF_MS = 500;

/** The next calls are refused, fail, are cut after they were obeyed, and hang; returns when one hangs. */
export async function misbehave(telegram, dice) {
  const before = hanging(telegram).length;
  telegram.fail({ kind: 'TOO_MANY', retryAfter: dice.between(1, 3) });
  telegram.fail({ kind: 'ERROR' });
  telegram.fail({ kind: 'CUT_AFTER' });
  telegram.fail({ kind: 'HANG' });
  await waitUntil({
    what: 'a call that hangs',
    probe: async () => {
      if (hanging(telegram).length === before) throw new Error('none yet');
    },
  });
}

const hanging = ({ calls }) => calls.filter(({ fault }) => fault?.kind === 'HANG');

/** Calls that came before the wait that their chat was asked for, or the shortest back-off, was over. */
export function hastyCalls({ calls }) {
  const sends = calls.filter(({ method }) => method === 'sendMessage');
  return sends.filter(({ fault, params, at }, index) => {
    if (!fault || fault.kind === 'HANG') return false;
    const waitMs = fault.kind === 'TOO_MANY' ? fault.retryAfter * 1_000 : SHORTEST_BACKOFF_MS;
    const next = sends.slice(index + 1).find((call) => call.params.chat_id === params.chat_id);
    return next && next.at - at < waitMs;
  });
}

/** Of somebody who has blocked the bot: what became of his messages, in order, and what he was told on the site. */
export async function storyOf({ query }, { recipientId }) {
  const deliveries = await query('SELECT status::text FROM delivery WHERE user_id = $1 ORDER BY seq', [
    recipientId,
  ]);
  const [{ told }] = await query(
    `SELECT count(*)::int AS told FROM notification WHERE user_id = $1 AND type = 'TELEGRAM_UNREACHABLE'`,
    [recipientId],
  );
  return { statuses: deliveries.map(({ status }) => status).join(' '), told };
}
