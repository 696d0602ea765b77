import net from 'node:net';
import { Problem } from './problem.mjs';

/** A port nobody uses now, chosen by the system. */
export function freePort(host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The port set by hand in `variable`, which must be free, or the first free one from `preferred` on. */
export async function choosePort(variable, preferred, taken = new Set()) {
  const byHand = process.env[variable];
  if (byHand) {
    if (!(await isFree(Number(byHand))))
      throw new Problem(`Port ${byHand} (${variable}) is taken: free it or choose another.`);
    return Number(byHand);
  }
  for (let port = preferred; port < preferred + 100; port += 1) {
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new Problem(`No free port between ${preferred} and ${preferred + 99}: set ${variable}.`);
}

/** Free on both loopback addresses: the public port listens on `localhost`, which may mean either. */
async function isFree(port) {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => canListen(port, host)));
  return answers.every(Boolean);
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    // A machine without IPv6 cannot have the port taken there.
    server.on('error', (error) => resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
