// One way in and one way out for the long commands.
import { createProcesses } from './processes.mjs';
import { explain } from './problem.mjs';

/**
 * Runs `main` and leaves no child behind whatever happens: its end, an error, Ctrl-C, SIGTERM, a closed
 * terminal, the death of the npm above us. (SIGKILL of ourselves is the watchdog's part.)
 * @param {(processes: ReturnType<typeof createProcesses>, leave: (code: number) => Promise<never>) => Promise<number | void>} main
 * `main` resolves with an exit code, or with nothing to stay up until stopped.
 */
export async function runToEnd(main, { onStop = () => {} } = {}) {
  const processes = createProcesses();
  const parent = process.ppid;
  let leaving = false;

  const leave = async (code) => {
    if (leaving) return;
    leaving = true;
    try {
      onStop();
      await processes.stopAll();
    } catch (error) {
      console.error(explain(error));
      code ||= 1;
    }
    process.exit(code);
  };

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (leaving) processes.killAll();
      leave(signal === 'SIGINT' ? 130 : 143);
    });
  }
  // Output that nobody reads any more must not keep us from cleaning up.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error) => {
      console.error(explain(error));
      leave(1);
    });
  }
  // npm killed outright tells us nothing, but we get another parent.
  if (process.env.npm_execpath) setInterval(() => process.ppid !== parent && leave(1), 500).unref();

  try {
    const code = await main(processes, leave);
    if (code !== undefined) await leave(code);
  } catch (error) {
    if (!leaving) console.error(`\n${explain(error)}`);
    await leave(1);
  }
}
