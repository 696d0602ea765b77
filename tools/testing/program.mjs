// A built program that is killed, stopped and started again and again.
import { answers, waitUntil } from '../lib/readiness.mjs';
import { crash } from './machine.mjs';

/** As a supervisor does: what outstays its grace (stop_grace_period of docker-compose.yml) is killed, and has no exit code 0. */
const GRACE_MS = 15_000;

/**
 * @param {{ launch: Function }} machine
 * @param {{ name: string, program: string, settings: object, healthUrl: string }} options
 */
export function createProgram(machine, { name, program, settings, healthUrl }) {
  let child;
  return {
    /** Until it answers. `more` are settings for this run only. */
    async start(more = {}) {
      child = machine.launch(name, program, [], { ...settings, ...more });
      await waitUntil({ what: name, alive: child.isAlive, probe: answers(healthUrl) });
    },
    kill: () => crash(child),
    isAlive: () => child?.isAlive() ?? false,
    signal: (name) => process.kill(child.pid, name),
    /** By SIGTERM. @returns the exit code */
    async stop() {
      process.kill(child.pid, 'SIGTERM');
      const killer = setTimeout(() => process.kill(child.pid, 'SIGKILL'), GRACE_MS);
      const { code } = await child.ended.finally(() => clearTimeout(killer));
      return code;
    },
  };
}
