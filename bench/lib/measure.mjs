// Closed-loop load: `lanes` workers, each calling again as soon as it has its answer.

/**
 * @param {{ lanes: number, items: unknown[], call: (item) => Promise<unknown> }} load one call an item
 * @returns {Promise<{ tps: number, p50: number, p95: number }>} latencies in milliseconds
 */
export async function drive({ lanes, items, call }) {
  const latencies = [];
  const queue = items.values();
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const item of queue) {
        const before = performance.now();
        await call(item);
        latencies.push(performance.now() - before);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  return { tps: items.length / seconds, ...percentiles(latencies) };
}

/** @returns {{ p50: number, p95: number }} */
export function percentiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)];
  return { p50: at(0.5), p95: at(0.95) };
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
