// Every child of `npm start` and `npm test` is started here, so that on any way out none is left behind.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';
import { root } from './repository.mjs';
import { signalGroup, stopInStages } from './stages.mjs';

/** The order of stopping. */
export const stage = { command: 0, app: 1, service: 2 };

export function createProcesses() {
  const running = new Map();
  const cleanUps = [];
  let stopping;
  const watchdog = spawn(process.execPath, [path.join(import.meta.dirname, 'watchdog.mjs')], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watchdog.stdin.on('error', () => {}); // it can only be gone when we are being killed together
  watchdog.unref();
  const tell = (message) => watchdog.stdin.write(`${JSON.stringify(message)}\n`);

  /**
   * @param {string} name for messages
   * @param {{ env?: object, cwd?: string, logFile?: string, stage?: number, signal?: NodeJS.Signals, onExit?: (code: number | null) => void }} options
   */
  function start(name, command, args, options = {}) {
    if (stopping) throw new Problem('Stopping.');
    const { env = process.env, cwd = root, logFile, signal = 'SIGTERM' } = options;
    const output = logFile ? openLog(logFile) : 'inherit';
    const child = spawn(command, args, {
      env,
      cwd,
      stdio: ['ignore', output, output],
      detached: process.platform !== 'win32',
    });
    if (logFile) fs.closeSync(output);
    const exited = new Promise((resolve) => {
      child.on('error', (error) => resolve({ code: 127, error }));
      child.on('exit', (code, killedBy) => resolve({ code: code ?? 128, killedBy }));
    });
    const entry = { pid: child.pid, stage: options.stage ?? stage.command, signal };
    if (child.pid) {
      running.set(child.pid, entry);
      tell({ started: entry });
    }
    const ended = exited.then((result) => {
      running.delete(child.pid);
      tell({ ended: child.pid });
      if (!stopping) options.onExit?.(result);
      return result;
    });
    return { name, pid: child.pid, logFile, isAlive: () => running.has(child.pid), ended };
  }

  /** Runs a command to its end; a failure becomes a Problem that shows the last lines of its log. */
  async function run(name, command, args, options = {}) {
    const { code, error } = await start(name, command, args, options).ended;
    if (code === 0) return;
    if (stopping) throw new Problem('Stopped.');
    throw new Problem(`${name} failed (${error?.message ?? `code ${code}`}).${tail(options.logFile)}`);
  }

  async function stopOne(child) {
    const entry = running.get(child.pid);
    if (entry) await stopInStages([entry]);
    await child.ended;
  }

  function stopAll() {
    stopping ??= stopInStages([...running.values()])
      .then(async () => {
        for (const cleanUp of cleanUps.reverse()) await cleanUp();
      })
      .finally(() => watchdog.stdin.end());
    return stopping;
  }

  /** For the second Ctrl-C. */
  function killAll() {
    for (const { pid } of running.values()) signalGroup(pid, 'SIGKILL');
  }

  /** A directory that goes when everything has been stopped, even if we are killed. */
  function removeAtEnd(directory) {
    tell({ remove: { path: directory, when: 'after' } });
    cleanUps.push(() => fs.rmSync(directory, { recursive: true, force: true }));
  }

  /** A file that is true only while we live. */
  function removeIfKilled(file) {
    tell({ remove: { path: file, when: 'before' } });
  }

  return {
    start,
    run,
    stopOne,
    stopAll,
    killAll,
    removeAtEnd,
    removeIfKilled,
    isStopping: () => Boolean(stopping),
  };
}

function openLog(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return fs.openSync(file, 'a');
}

export function tail(file, lines = 25) {
  if (!file || !fs.existsSync(file)) return '';
  const last = fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines);
  return ` The end of ${path.relative(root, file)}:\n${last.map((line) => `    ${line}`).join('\n')}`;
}
