// Redis: the machine's own, or on Debian and Ubuntu the distribution's package unpacked beside us (no root needed).
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { freePort } from './ports.mjs';
import { Problem } from './problem.mjs';
import { stage } from './processes.mjs';
import { waitUntil } from './readiness.mjs';
import { inLocal } from './repository.mjs';

const packages = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1'];
const unpacked = inLocal('redis');
const missing =
  'Redis is missing: install the package `redis-server` (or `valkey`), set REDIS_URL, or run `docker compose up -d redis`.';

/**
 * @param {{ directory: string, logFile: string, port?: number, throwaway?: boolean }} options
 * @returns {Promise<{ url: string, child: object }>}
 */
export async function startRedis(processes, { directory, logFile, port, throwaway = false }) {
  const { command, env } = await findServer(processes);
  fs.mkdirSync(directory, { recursive: true });
  port ??= await freePort();
  // noeviction: a queue that silently loses keys loses jobs.
  const settings = { port, bind: '127.0.0.1', dir: directory, 'maxmemory-policy': 'noeviction', save: '' };
  settings.appendonly = throwaway ? 'no' : 'yes';
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = processes.start('redis', command, args, { env, logFile, stage: stage.service });
  await waitUntil({ what: 'Redis', alive: child.isAlive, probe: () => ping(port), timeoutMs: 30_000 });
  return { url: `redis://127.0.0.1:${port}`, child };
}

async function findServer(processes) {
  const installed = onPath('valkey-server') ?? onPath('redis-server');
  if (installed) return { command: installed, env: process.env };
  const command = path.join(unpacked, 'usr/bin/redis-server');
  if (!fs.existsSync(command)) await unpackDebianPackages(processes);
  const libraries = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch] ?? '';
  const env = { ...process.env, LD_LIBRARY_PATH: path.join(unpacked, 'usr/lib', libraries) };
  if (spawnSync(command, ['--version'], { env }).status !== 0) throw new Problem(missing);
  return { command, env };
}

async function unpackDebianPackages(processes) {
  if (!onPath('apt-get') || !onPath('dpkg-deb')) throw new Problem(missing);
  const unfinished = `${unpacked}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true });
  const options = { cwd: unfinished, logFile: inLocal('logs/redis-install.log') };
  const download = () => processes.run('apt-get download', 'apt-get', ['download', ...packages], options);
  try {
    await download().catch(async (error) => {
      if (process.getuid() !== 0) throw error;
      await processes.run('apt-get update', 'apt-get', ['update'], options); // a fresh image has no package lists
      await download();
    });
    for (const file of fs.readdirSync(unfinished).filter((name) => name.endsWith('.deb'))) {
      await processes.run('dpkg-deb', 'dpkg-deb', ['-x', file, '.'], options);
    }
  } catch {
    throw new Problem(missing);
  }
  fs.rmSync(unpacked, { recursive: true, force: true });
  fs.renameSync(unfinished, unpacked);
}

async function ping(port) {
  const socket = net.connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write('PING\r\n');
    const [answer] = await once(socket, 'data');
    if (!String(answer).startsWith('+PONG')) throw new Error(String(answer).trim()); // still loading its file
  } finally {
    socket.destroy();
  }
}

export function onPath(name) {
  for (const directory of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(directory, name);
    if (directory && fs.existsSync(file)) return file;
  }
  return undefined;
}
