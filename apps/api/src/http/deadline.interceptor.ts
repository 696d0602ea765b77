import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { throwError, timeout, type Observable } from 'rxjs';
import { SECOND } from '@dubl/core/platform/clock';
import { AppError } from '@dubl/core/platform/errors';

const DEADLINE_MS = 10 * SECOND;

/**
 * Gives up waiting for the answer, never on the work: a transaction under way ends by itself, and the same
 * Idempotency-Key then finds what it did. For that reason it stands outside all other interceptors.
 */
export class DeadlineInterceptor implements NestInterceptor {
  constructor(private readonly deadlineMs = DEADLINE_MS) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { state } = context.switchToHttp().getRequest<FastifyRequest>();
    if (state.route?.isRaw) return next.handle();
    return next
      .handle()
      .pipe(timeout({ first: this.deadlineMs, with: () => throwError(() => new AppError('TIMEOUT')) }));
  }
}
