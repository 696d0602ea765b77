// What Telegram does to a bot, and what it must see of the bot afterwards.
import { eventually } from '@dubl/core/testing';

/** The shortest pause after a failure, half of it taken off by chance (`backoffMs`). */
const SHORTEST_BACKOFF_MS = 500;
const PATIENCE_MS = 60_000;

/**
 * The next calls are refused and told to wait, which is waited out here; then one fails, one is cut after it was obeyed,
 * and one hangs. Returns when it does.
 */
export async function misbehave(telegram, dice) {
  const [refused, hung] = [callsWith(telegram, 'TOO_MANY').length, callsWith(telegram, 'HANG').length];
  telegram.fail({ kind: 'TOO_MANY', retryAfter: dice.between(3, 4) });
  await eventually(() => {
    const call = callsWith(telegram, 'TOO_MANY')[refused];
    return call && nextTo(telegram, call);
  }, PATIENCE_MS);
  telegram.fail({ kind: 'ERROR' });
  telegram.fail({ kind: 'CUT_AFTER' });
  telegram.fail({ kind: 'HANG' });
  await eventually(() => callsWith(telegram, 'HANG').length > hung, PATIENCE_MS);
}

const callsWith = ({ calls }, kind) => calls.filter(({ fault }) => fault?.kind === kind);

/** The next message to the same chat. */
const nextTo = ({ calls }, call) =>
  calls
    .slice(calls.indexOf(call) + 1)
    .find(({ method, params }) => method === 'sendMessage' && params.chat_id === call.params.chat_id);

/** Calls that came before the wait that their chat was asked for, or the shortest back-off, was over. */
export function hastyCalls(telegram) {
  return telegram.calls.filter((call) => {
    const { fault, at } = call;
    if (!fault || fault.kind === 'HANG') return false;
    const waitMs = fault.kind === 'TOO_MANY' ? fault.retryAfter * 1_000 : SHORTEST_BACKOFF_MS;
    const next = nextTo(telegram, call);
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
