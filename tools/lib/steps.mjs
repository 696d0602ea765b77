// Progress for people: one line a step, with the time it took.
const startedAt = performance.now();

export const secondsSinceStart = () => seconds(startedAt);

/** Runs `work` and prints what was done. `work` may return a string: a detail worth showing. */
export async function step(title, work) {
  const from = performance.now();
  const detail = await work();
  console.log(`  ✓ ${title}${typeof detail === 'string' ? `: ${detail}` : ''} (${seconds(from)})`);
  return detail;
}

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;
