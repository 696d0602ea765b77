import { setTimeout as sleep } from 'node:timers/promises';

export function equal(actual, expected, what) {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
}

/** Asks again until `read` gives `expected`: what happens in the worker takes a moment. */
export async function eventually(what, expected, read, timeoutMs = 30_000) {
  const deadline = Date.now() + timeoutMs;
  let actual = await read();
  while (actual !== expected && Date.now() < deadline) {
    await sleep(200);
    actual = await read();
  }
  equal(actual, expected, what);
}

/** The exact purse of one currency. */
export async function expectWallet(client, expected, currency = 'RUB') {
  const { wallets } = await client.get('/wallet');
  const {
    availableMinor = 0,
    reservedMinor = 0,
    payoutPendingMinor = 0,
  } = wallets.find((one) => one.currency === currency) ?? {};
  equal(
    { availableMinor, reservedMinor, payoutPendingMinor },
    { availableMinor: 0, reservedMinor: 0, payoutPendingMinor: 0, ...expected },
    'wallet',
  );
}
