import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestIdFrom } from '@dubl/core/platform/context';
import type { AppError } from '@dubl/core/platform/errors';
import type { Logger } from '@dubl/core/platform/logging';
import { JSON_TYPE, REQUEST_ID_HEADER, failureBody, sendFailure } from './answer.js';
import { toAppError } from './errors.js';

/** What fails before the hooks, and with them the log of requests, have seen it. */
export class EarlyFailures {
  constructor(private readonly logger: Logger) {}

  /** Errors that the HTTP parser meets before there is a request: the answer is written to the socket by hand. */
  readonly ofParser = (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    // Whatever else the parser could not read is the client's fault, never ours.
    const failure = toAppError(
      Object.assign(new Error('unreadable request'), { code: error.code, statusCode: 400 }),
    );
    const requestId = requestIdFrom(undefined);
    this.log(failure, requestId);
    writeFailure(socket, failure, requestId);
  };

  /** Errors of the router itself (an address that does not decode). */
  readonly ofRouter = (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    const failure = toAppError(error);
    const requestId = requestIdFrom(request.headers[REQUEST_ID_HEADER]);
    this.log(failure, requestId);
    sendFailure(reply, failure, requestId);
  };

  private log({ status, code }: AppError, requestId: string): void {
    this.logger.info({ requestId, endpoint: 'unknown', status, code }, 'request');
  }
}

function writeFailure(socket: Socket, failure: AppError, requestId: string): void {
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
