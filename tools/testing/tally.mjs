// Adds up what every suite did. A suite that ran nothing, or left something out, has failed.
import { tail } from '../lib/processes.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped?: number, logFile?: string, notes?: string[] }} Outcome
 */
export function createTally() {
  const total = { passed: 0, failed: 0 };

  /** @param {() => Promise<Outcome>} work */
  async function suite(name, work) {
    const from = performance.now();
    const outcome = normalize(await work().catch(outcomeOfError));
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    const seconds = ((performance.now() - from) / 1000).toFixed(0);
    console.log(`  ${outcome.failed === 0 ? '✓' : '✗'} ${name}: ${describe(outcome)} (${seconds} s)`);
    for (const note of outcome.notes ?? []) console.log(`      ${note}`);
    if (outcome.failed > 0 && outcome.logFile) console.log(tail(outcome.logFile, 150));
    return outcome;
  }

  /** The last line of `npm test`, in exactly this form. */
  const summary = () => `${total.passed} passed, ${total.failed} failed`;
  return { suite, summary, exitCode: () => (total.failed === 0 && total.passed > 0 ? 0 : 1) };
}

function normalize({ skipped = 0, notes = [], ...outcome }) {
  const all = [...notes];
  let { failed } = outcome;
  if (skipped > 0) {
    failed += skipped;
    all.push(`${skipped} skipped, which counts as failed: what cannot run proves nothing`);
  }
  if (outcome.passed + failed === 0) {
    failed = 1;
    all.push('no test ran, which counts as failed');
  }
  return { ...outcome, failed, notes: all };
}

const outcomeOfError = (error) => ({ passed: 0, failed: 1, notes: [error.message] });

const describe = ({ passed, failed }) =>
  failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
