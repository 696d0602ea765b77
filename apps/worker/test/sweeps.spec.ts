import { Clock } from '@dubl/core/platform/clock';
import { Ids } from '@dubl/core/platform/ids';
import { createLogger } from '@dubl/core/platform/logging';
import { eventually } from '@dubl/core/testing';
import { Counters } from '../src/runtime/counters.js';
import { SweepRunner, type Sweep } from '../src/runtime/sweeps.js';

describe('sweeps', () => {
  const runner = (...sweeps: Sweep[]) =>
    new SweepRunner(sweeps, createLogger('test', 'silent'), new Ids(), new Counters(new Clock()));

  it('goes on after a run that failed', async () => {
    let runs = 0;
    const sweeps = runner({
      name: 'failing',
      intervalMs: 1,
      run: () => Promise.reject(new Error(`run ${(runs += 1)}`)),
    });
    sweeps.start();
    await eventually(() => runs >= 3);
    await sweeps.stop();
  });

  it('never runs one sweep twice at once, and waits for the run in hand when it stops', async () => {
    let atOnce = 0;
    let most = 0;
    let finished = 0;
    const sweeps = runner({
      name: 'slow',
      intervalMs: 1,
      run: async () => {
        most = Math.max(most, (atOnce += 1));
        await new Promise((resolve) => setTimeout(resolve, 20));
        atOnce -= 1;
        return (finished += 1);
      },
    });
    sweeps.start();
    await eventually(() => finished >= 3);
    await sweeps.stop();
    expect([most, atOnce]).toEqual([1, 0]);
  });
});
