// One public origin: /api and /ops go to the API, everything else to the web app. Cookies, CSRF checks and
// the event stream rely on it. /metrics is not among the routes on purpose: it stays inside.
import http from 'node:http';
import proxy from '@fastify/http-proxy';
import Fastify from 'fastify';
import { codeOfFrameworkError, codeOfParserError, codeOfUpstreamError, renderFailure } from './failures.mjs';
import { requestIdFor } from './request-id.mjs';

// Longer than the API's own deadline, so that the API's answer wins.
const headersTimeoutMs = 30_000;
/** The API's own limit (MAX_BODY_BYTES). */
const maxApiBodyBytes = 256 * 1024;
const apiPath = /^\/(api|ops)(?=[/?]|$)/;

/**
 * @param {{ apiUrl: string, webUrl: string, websockets?: boolean, log?: (line: object) => void }} options
 * `websockets` is for the hot reload of `next dev`; nothing else here speaks it. `log` is told of each failure that
 * the gateway answers itself: its code for support is in no other log.
 */
export function createGateway({ apiUrl, webUrl, websockets = false, log = () => {} }) {
  const sendFailure = (reply, code) => {
    const isApi = apiPath.exec(reply.request.url)?.[1] === 'api';
    const { id: requestId, method } = reply.request;
    const { status, headers, body } = renderFailure({ code, requestId, asPage: !isApi });
    // Never the address: it may hold anything.
    log({ requestId, method, endpoint: isApi ? '/api' : '/', status, code });
    return reply.code(status).headers(headers).send(body);
  };
  const gateway = Fastify({
    genReqId: (request) => requestIdFor(request.headers['x-request-id']),
    requestIdHeader: false,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    frameworkErrors: (error, request, reply) => sendFailure(reply, codeOfFrameworkError(error)),
    clientErrorHandler: (error, socket) => answerParserError(error, socket, log),
  });
  // The API would refuse such a body while we are still sending it, and its answer could be lost with the connection.
  gateway.addHook('onRequest', async (request, reply) => {
    const isTooLarge = Number(request.headers['content-length']) > maxApiBodyBytes;
    if (isTooLarge && apiPath.test(request.url)) return sendFailure(reply, 'PAYLOAD_TOO_LARGE');
  });
  gateway.setErrorHandler((error, request, reply) => sendFailure(reply, codeOfFrameworkError(error)));

  // Whatever method a client invents, the app behind decides what it is worth.
  const methods = http.METHODS.filter((method) => method !== 'CONNECT');
  const added = methods.filter((method) => !gateway.supportedMethods.includes(method));
  for (const method of added) gateway.addHttpMethod(method, { hasBody: true });

  const shared = {
    httpMethods: methods,
    disableRequestLogging: true,
    destroyAgent: true,
    // An event stream may be silent for long and occupies a connection each: no body timeout, no cap.
    undici: { connections: null, bodyTimeout: 0, headersTimeout: headersTimeoutMs },
    replyOptions: {
      rewriteRequestHeaders,
      // The API's own wins: a replayed answer carries the id of the first.
      rewriteHeaders: (headers, request) => ({ 'x-request-id': request.id, ...headers }),
      onError: (reply, { error }) => sendFailure(reply, codeOfUpstreamError(error)),
      // By default a 503 is asked for ten times more: that would only hide and prolong an outage.
      retryDelay: () => null,
    },
  };
  gateway.register(proxy, { ...shared, upstream: apiUrl, routes: ['/api', '/api/*', '/ops', '/ops/*'] });
  gateway.register(proxy, { ...shared, upstream: webUrl, websocket: websockets });
  return gateway;
}

/** What the client claims about itself is dropped: the apps believe these headers, so they must be ours. */
function rewriteRequestHeaders(request, headers) {
  const forwarded = Object.entries(headers).filter(
    // `expect` has been answered by our own server already; undici refuses to pass it on.
    ([name]) => !name.startsWith('x-forwarded-') && !['forwarded', 'x-real-ip', 'expect'].includes(name),
  );
  return {
    ...Object.fromEntries(forwarded),
    'x-forwarded-for': request.socket.remoteAddress,
    'x-forwarded-proto': 'http',
    'x-forwarded-host': request.headers.host ?? '',
    'x-request-id': request.id,
  };
}

function answerParserError(error, socket, log) {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
  const failure = { code: codeOfParserError(error), requestId: requestIdFor() };
  const { status, headers, body } = renderFailure(failure);
  log({ ...failure, status });
  const all = { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\n${head.join('')}\r\n${body}`);
}
