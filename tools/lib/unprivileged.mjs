// Postgres refuses to run as root. As root it gets a user namespace of its own, where root is somebody else;
// where those are forbidden (many containers), an ordinary user.
import { execFileSync, spawnSync } from 'node:child_process';
import { Problem } from './problem.mjs';

const nobody = 65534;
const namespace = ['--user', '--map-user=1000', '--map-group=1000'];

/** @returns {{ wrap: (command: string, args: string[]) => [string, string[]], own: (directory: string) => void }} */
export function unprivileged(binary) {
  if (process.getuid?.() !== 0) return { wrap: (command, args) => [command, args], own: () => {} };
  if (succeeds('unshare', [...namespace, 'true'])) {
    return { wrap: (command, args) => ['unshare', [...namespace, command, ...args]], own: () => {} };
  }
  const switchUser = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
  if (succeeds('setpriv', [...switchUser, binary, '--version'])) {
    return {
      wrap: (command, args) => ['setpriv', [...switchUser, command, ...args]],
      own: (directory) => execFileSync('chown', ['-R', `${nobody}:${nobody}`, directory]),
    };
  }
  throw new Problem(
    'Postgres cannot run as root here: run as an ordinary user, set DATABASE_URL, or start the services with `docker compose up -d postgres redis`.',
  );
}

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore', cwd: '/' }).status === 0;
