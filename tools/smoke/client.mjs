// A browser's view of the API: one origin, one cookie jar, every call noted for the report.
import { randomUUID } from 'node:crypto';

/**
 * @param {string} baseUrl public origin
 * @param {(call: { method: string, path: string, status: number, requestId: string, code?: string }) => void} note
 */
export function createClient(baseUrl, note) {
  const cookies = new Map();

  async function call(method, path, { body, text, headers = {} } = {}) {
    const response = await fetch(`${baseUrl}/api${path}`, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(15_000),
      headers: {
        ...(cookies.size > 0 && {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        }),
        ...(method !== 'GET' && { origin: new URL(baseUrl).origin, 'content-type': 'application/json' }),
        ...headers,
      },
      body: text ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    keepCookies(response);
    return read(method, path, response);
  }

  async function read(method, path, response) {
    const { status } = response;
    const requestId = response.headers.get('x-request-id');
    const raw = await response.text();
    let envelope;
    try {
      envelope = JSON.parse(raw);
    } catch {
      throw new Error(`${method} ${path} → ${status}: not JSON: ${raw.slice(0, 200)}`);
    }
    note({ method, path, status, requestId, code: envelope.error?.code });
    assertEnvelope(`${method} ${path} → ${status}`, envelope, requestId);
    return { status, headers: response.headers, data: envelope.data, error: envelope.error };
  }

  function keepCookies(response) {
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
  }

  /** Expects success and gives the data. */
  async function expectOk(method, path, options) {
    const { status, data, error } = await call(method, path, options);
    if (!error) return data;
    throw new Error(
      `${method} ${path} → ${status} ${error.code}: ${error.message} ${JSON.stringify(error.details ?? {})}`,
    );
  }

  /** Expects this very refusal, e.g. `409 INVARIANT_VIOLATION`. */
  async function expectRefusal(expected, method, path, options) {
    const { status, headers, error } = await call(method, path, options);
    const got = `${status} ${error?.code ?? 'success'}`;
    if (got !== expected) throw new Error(`${method} ${path}: expected ${expected}, got ${got}`);
    return { details: error.details, headers };
  }

  return {
    call,
    refused: expectRefusal,
    get: (path) => expectOk('GET', path),
    put: (path, body) => expectOk('PUT', path, { body }),
    post: (path, body = {}, headers) => expectOk('POST', path, { body, headers }),
    /** Another browser that holds the same cookies. */
    clone() {
      const copy = createClient(baseUrl, note);
      copy.takeCookies(cookies);
      return copy;
    },
    takeCookies: (others) => others.forEach((value, name) => cookies.set(name, value)),
  };
}

export const idempotencyKey = () => ({ 'idempotency-key': randomUUID() });

function assertEnvelope(where, envelope, requestId) {
  if (!requestId || envelope.requestId !== requestId)
    throw new Error(`${where}: request id differs between header and body`);
  const shape =
    envelope.ok === true
      ? 'data' in envelope
      : envelope.ok === false && envelope.error?.code && envelope.error.message;
  if (!shape) throw new Error(`${where}: not the envelope: ${JSON.stringify(envelope).slice(0, 200)}`);
}
