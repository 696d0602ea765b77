// For `npm run dev`: swc rebuilds what changed, and the apps (run by `node --watch`) restart on the new files.
import { childEnvironment, node24 } from './node-runtime.mjs';
import { stage } from './processes.mjs';
import { inLocal, inRoot } from './repository.mjs';

const watched = ['packages/core', 'apps/api', 'apps/worker'];

export function startWatchers(processes, { onExit }) {
  const swc = inRoot('node_modules/@swc/cli/bin/swc.js');
  const args = ['src', '-d', 'dist', '--strip-leading-paths', '--config-file', inRoot('.swcrc'), '--watch'];
  for (const directory of watched) {
    processes.start(`swc ${directory}`, node24(), [swc, ...args], {
      cwd: inRoot(directory),
      env: childEnvironment(),
      logFile: inLocal('logs/swc.log'),
      stage: stage.app,
      onExit: () => onExit(`The compiler of ${directory} ended; see .local/logs/swc.log.`),
    });
  }
}
