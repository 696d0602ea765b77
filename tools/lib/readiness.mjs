import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from './problem.mjs';

/**
 * Polls until `probe` succeeds. `alive` ends the wait early when what we wait for is dead already.
 * @param {{ what: string, probe: () => Promise<unknown>, alive?: () => boolean, timeoutMs?: number }} options
 */
export async function waitUntil({ what, probe, alive = () => true, timeoutMs = 60_000 }) {
  const deadline = Date.now() + timeoutMs;
  let reason;
  let pauseMs = 50;
  while (Date.now() < deadline) {
    if (!alive()) throw new Problem(`${what} ended before it was ready.`);
    try {
      return await probe();
    } catch (error) {
      if (error instanceof Problem) throw error;
      reason = error;
    }
    await sleep(pauseMs);
    pauseMs = Math.min(pauseMs * 1.5, 1_000); // asking is work too, and may count against a rate limit
  }
  throw new Problem(`${what} was not ready in ${timeoutMs / 1000} s (${reason?.message ?? 'no answer'}).`);
}

/** A probe that wants an answer below 500 from `url`. */
export const answers = (url) => async () => {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: 'manual' });
  await response.body?.cancel();
  if (response.status >= 500) throw new Error(`${url} answers ${response.status}`);
};
