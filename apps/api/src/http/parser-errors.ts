import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestIdFrom } from '@dubl/core/platform/context';
import { JSON_TYPE, REQUEST_ID_HEADER, failureBody, sendFailure } from './answer.js';
import { toAppError } from './errors.js';

/** Errors that the HTTP parser meets before there is a request: the answer is written to the socket by hand. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  // Whatever else the parser could not read is the client's fault, never ours.
  const failure = toAppError(
    Object.assign(new Error('unreadable request'), { code: error.code, statusCode: 400 }),
  );
  const requestId = requestIdFrom(undefined);
  const body = failureBody(failure, requestId);
  const head = [
    `HTTP/1.1 ${failure.status} ${STATUS_CODES[failure.status]}`,
    `content-type: ${JSON_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    `${REQUEST_ID_HEADER}: ${requestId}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Errors of the router itself (an address that does not decode): no hook has run yet. */
export function answerRouterError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  sendFailure(reply, toAppError(error), requestIdFrom(request.headers[REQUEST_ID_HEADER]));
}
