import { spawn } from 'node:child_process';
import { root } from './repository.mjs';

/** Runs a command on this very terminal, questions and Ctrl-C included; resolves with its exit code. */
export function inForeground(command, args, { env = process.env, cwd = root } = {}) {
  const child = spawn(command, args, { env, cwd, stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
