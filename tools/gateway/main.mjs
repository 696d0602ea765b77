// The gateway as a process: PORT, API_URL and WEB_URL come from the command that starts it.
import { createGateway } from './gateway.mjs';

const { PORT = '3000', API_URL: apiUrl, WEB_URL: webUrl, GATEWAY_WEBSOCKETS } = process.env;
if (!apiUrl || !webUrl) {
  console.error('gateway: API_URL and WEB_URL are needed');
  process.exit(2);
}

/** In the form of the apps' own logs. */
const log = (line) =>
  console.log(
    JSON.stringify({
      level: line.status < 500 ? 'info' : 'warn',
      ts: new Date().toISOString(),
      scope: 'gateway',
      ...line,
      msg: 'request not passed on',
    }),
  );

const gateway = createGateway({ apiUrl, webUrl, websockets: GATEWAY_WEBSOCKETS === '1', log });
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => gateway.close().then(() => process.exit(0)));
await gateway.listen({ port: Number(PORT), host: 'localhost' });
