import { MINUTE, SECOND } from '../clock/index.js';

const FIRST_DELAY_MS = SECOND;
const LONGEST_DELAY_MS = 5 * MINUTE;

/** With the eleven pauses between them, twelve failures span 9 to 19 minutes. */
export const MAX_ATTEMPTS = 12;

/**
 * Pause before the next attempt: 1 s, 2 s, 4 s … up to 5 min, of which a random half is taken off, so
 * that events which failed together do not come back together.
 * @param failures how often the event has failed by now, from 1
 * @param random 0 … 1
 */
export function backoffMs(failures: number, random: number = Math.random()): number {
  const longest = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1));
  return Math.round(longest * (1 - random / 2));
}
