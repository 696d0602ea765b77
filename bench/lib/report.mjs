// Tables and ratios of variants that were measured in turn, round by round.
import os from 'node:os';
import { drive, median } from './measure.mjs';

/**
 * In turn, so that a machine that slows down slows all of them; the first round warms up.
 * @param {Record<string, { lanes: number, call: (item) => Promise<unknown>, items: () => Promise<unknown[]> }>} variants
 * @returns {Promise<Record<string, { tps: number, p50: number, p95: number }[]>>} results by variant, one a round
 */
export async function inTurn(variants, rounds) {
  const results = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, { lanes, call, items }] of Object.entries(variants)) {
      const result = await drive({ lanes, items: await items(), call });
      if (round > 0) results[name].push(result);
    }
  }
  return results;
}

export function describeMachine() {
  const [load] = os.loadavg();
  return `${os.cpus().length} cores, ${os.cpus()[0].model.trim()}, load average ${load.toFixed(1)}`;
}

export function printTable(title, results) {
  console.log(`\n${title}; ${describeMachine()}; medians\n`);
  const digits = (value) => Number(value.toFixed(1));
  console.table(
    Object.fromEntries(
      Object.entries(results).map(([name, rounds]) => [
        name,
        {
          tps: Math.round(median(rounds.map(({ tps }) => tps))),
          'p50 ms': digits(median(rounds.map(({ p50 }) => p50))),
          'p95 ms': digits(median(rounds.map(({ p95 }) => p95))),
        },
      ]),
    ),
  );
}

/** Median of the ratios of each round, beside the bar where there is one. */
export function printRatio(results, what, [a, b], bar) {
  const ratio = median(results[a].map(({ tps }, round) => tps / results[b][round].tps));
  console.log(`${what.padEnd(44)} ${ratio.toFixed(2)}${bar === undefined ? '' : `  (bar ${bar})`}`);
}
