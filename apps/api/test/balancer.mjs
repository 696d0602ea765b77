// Spreads requests over instances as a load balancer does: to those whose readiness answers, over connections that are
// kept, trying the next instance when one refuses the connection or says that it is draining. Nothing else is retried.
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;
/** No instance at all for so long is a failure. */
const PATIENCE_MS = 10_000;

export function createBalancer(urls) {
  const agent = new http.Agent({ keepAlive: true });
  const over = new AbortController();
  let ready = [...urls];
  let turn = 0;

  /** @returns {Promise<{ status: number, body: object }>} */
  const call = (url, path, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const request = http.request(`${url}${path}`, { method, headers, agent }, async (response) => {
        try {
          const chunks = [];
          for await (const chunk of response) chunks.push(chunk);
          resolve({ status: response.statusCode, body: JSON.parse(Buffer.concat(chunks).toString()) });
        } catch (error) {
          reject(error);
        }
      });
      request.on('error', reject);
      request.end(body && JSON.stringify(body));
    });

  const isReady = (url) =>
    call(url, '/api/health/ready').then(
      ({ status }) => status === 200,
      () => false,
    );
  const looking = (async () => {
    while (!over.signal.aborted) {
      const answers = await Promise.all(urls.map(isReady));
      ready = urls.filter((_, index) => answers[index]);
      await sleep(LOOK_EVERY_MS, undefined, { signal: over.signal }).catch(() => undefined);
    }
  })();

  return {
    /** @throws whatever a client of a real balancer would see */
    async send(path, options) {
      const deadline = Date.now() + PATIENCE_MS;
      for (;;) {
        const url = ready[(turn += 1) % ready.length];
        try {
          if (!url) throw Object.assign(new Error('no instance'), { code: 'ECONNREFUSED' });
          const answer = await call(url, path, options);
          if (answer.status !== 503) return answer;
        } catch (error) {
          if (error.code !== 'ECONNREFUSED') throw error;
        }
        if (Date.now() > deadline) throw new Error('no instance takes the request');
        await sleep(20);
      }
    },
    async close() {
      over.abort();
      await looking;
      agent.destroy();
    },
  };
}
