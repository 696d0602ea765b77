// Draws the moments of faults. The same seed draws the same moments; what happens in them is up to the machine.
const LONG_ENOUGH = 2 ** 32;

/** mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function createDice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / LONG_ENOUGH;
  };
  return {
    /** A whole number from `low` to `high`. */
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    isOneIn: (count) => next() < 1 / count,
  };
}

/** `FAULT_SEED` draws the moments of that run again; without it each run has its own. */
export function seedsOf(count) {
  const given = process.env.FAULT_SEED;
  const first = given === undefined ? Math.floor(Math.random() * 1_000_000) : Number(given);
  return Array.from({ length: given === undefined ? count : 1 }, (_, index) => first + index);
}
