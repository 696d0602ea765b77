// What an open page does: listens to the stream and fetches again at each hint.
import { once } from 'node:events';
import http from 'node:http';
import { URL } from 'node:url';

/**
 * @param {string} path what the page fetches again, with every hint of `topic`
 * @param {(data: object) => void} onData each answer
 */
export async function openPage(api, cookie, { topic, path, onData, onEnd }) {
  const agent = new http.Agent({ keepAlive: true });
  const request = http.get(new URL('/api/stream', api), { headers: { cookie } });
  const [response] = await once(request, 'response');
  if (response.statusCode !== 200) throw new Error(`GET /api/stream → ${response.statusCode}`);
  let hints = 0;
  let fetching = false;
  let again = false;

  const refetch = async () => {
    again = fetching;
    if (fetching) return; // one at a time; what came meanwhile asks for one more
    fetching = true;
    do {
      again = false;
      onData(await getJson(new URL(path, api), { cookie, agent }));
    } while (again);
    fetching = false;
  };

  response.setEncoding('utf8');
  response.on('data', (text) => {
    if (!text.includes(`"topic":"${topic}"`)) return;
    hints += 1;
    void refetch();
  });
  response.on('close', () => onEnd?.());
  return { hints: () => hints, close: () => request.destroy() };
}

async function getJson(url, { cookie, agent }) {
  const request = http.get(url, { headers: { cookie }, agent });
  const [response] = await once(request, 'response');
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) body += chunk;
  if (response.statusCode !== 200) throw new Error(`GET ${url.pathname} → ${response.statusCode} ${body}`);
  return JSON.parse(body).data;
}
