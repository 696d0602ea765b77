import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '@dubl/core/platform/errors';
import type { Logger } from '@dubl/core/platform/logging';
import { sendFailure } from './answer.js';
import { toAppError } from './errors.js';
import type { RouteTable } from './route-table.js';

/** The one place where an error becomes an answer: of handlers, pipes, hooks, parsers and unknown routes alike. */
@Catch()
export class ContractExceptionFilter implements ExceptionFilter {
  constructor(
    private readonly routes: RouteTable,
    private readonly logger: Logger,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { state } = request;
    const requestId = state.context.requestId;
    const error = this.refine(toAppError(thrown), request, reply);
    state.errorCode = error.code;
    if (error.status >= 500)
      this.logger.error(
        { requestId, endpoint: state.route?.path, code: error.code, err: error.cause ?? error },
        'request failed',
      );
    if (reply.sent) return;
    sendFailure(reply, error, requestId);
  }

  /** A path that other methods know is 405, not 404. */
  private refine(error: AppError, request: FastifyRequest, reply: FastifyReply): AppError {
    if (error.code !== 'NOT_FOUND' || !request.is404) return error;
    // Not `new URL`: it throws on `//`, and takes what follows for a host.
    const [path = ''] = request.url.split('?', 1);
    const allowed = this.routes.methodsOf(path);
    if (allowed.length === 0 || (allowed as string[]).includes(request.method)) return error;
    void reply.header('allow', allowed.join(', '));
    return new AppError('METHOD_NOT_ALLOWED');
  }
}
