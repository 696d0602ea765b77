import { setTimeout as sleep } from 'node:timers/promises';

/** Polls until `probe` returns something truthy, with a deadline. Never a fixed sleep. */
export async function eventually<T>(
  probe: () => Promise<T> | T,
  timeoutMs = 10_000,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + timeoutMs;
  let lastError: unknown;
  while (Date.now() < deadline) {
    try {
      const value = await probe();
      if (value) return value;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    await sleep(25);
  }
  throw lastError ?? new Error(`nothing came within ${timeoutMs} ms`);
}
