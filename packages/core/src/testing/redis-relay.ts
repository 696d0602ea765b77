import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What Redis answers to INFO, with which a client finds out that it may begin. */
const GREETING = 'redis_version';

export interface RedisRelay {
  url: string;
  /** Falls silent without closing, as a stuck server does. */
  freeze: () => void;
  /** Breaks every connection, as a restart does; new ones are taken. */
  cut: () => void;
  close: () => void;
}

/**
 * A relay before the real Redis that can be slow or stuck.
 * @param silentMs pause, once, after the first client has been told that it may begin
 */
export async function relayToRedis(redisUrl: string, { silentMs = 0 } = {}): Promise<RedisRelay> {
  const { hostname, port } = new URL(redisUrl);
  const sockets = new Set<Socket>();
  let greeted = silentMs === 0;
  const server = createServer((incoming) => {
    const outgoing = connect(Number(port), hostname);
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    incoming.pipe(outgoing).pipe(incoming);
    outgoing.on('data', (chunk: Buffer) => {
      if (greeted || !chunk.includes(GREETING)) return;
      greeted = true;
      outgoing.unpipe(incoming).pause();
      setTimeout(() => outgoing.pipe(incoming), silentMs);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    freeze: () => sockets.forEach((socket) => socket.unpipe().pause()),
    cut: () => sockets.forEach((socket) => socket.destroy()),
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      server.close();
    },
  };
}
