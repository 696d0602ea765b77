import { loadConfigOrExit } from '@dubl/core/platform/config';
import { LOGGER, type Logger } from '@dubl/core/platform/logging';
import { bootWorker } from './runtime/boot.js';
import { HealthServer } from './runtime/health-server.js';
import { DEFAULT_OPTIONS } from './runtime/runtime-options.js';
import { Runtime } from './runtime/runtime.js';
import { aborted, onTermination } from './runtime/termination.js';

const termination = onTermination();
const app = await bootWorker(loadConfigOrExit(), DEFAULT_OPTIONS, 'worker');
const logger = app.get<Logger>(LOGGER);
const runtime = app.get(Runtime);
const server = app.get(HealthServer);

runtime.start();
logger.info({ port: await server.start() }, 'worker is up');

await aborted(termination);
logger.info('worker is stopping');
await runtime.stop();
await server.stop();
await app.close();
logger.info('worker has stopped');
process.exit(0); // a connection that still waits for a server that is away must not keep the process
