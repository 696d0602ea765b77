import { createHash } from 'node:crypto';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { TransactionRunner, Tx } from '@dubl/core/platform/db';
import { AppError, validationError } from '@dubl/core/platform/errors';
import type { IdempotencyKeys, IdempotencyScope, StoredAnswer } from '@dubl/core/platform/idempotency';
import { JSON_TYPE, REQUEST_ID_HEADER } from './answer.js';

const KEY = /^[\x21-\x7e]{8,255}$/;

/**
 * The effect and the stored answer are one transaction: a handler's own `run` joins it, so either both
 * exist or neither. A refusal rolls everything back and so does not burn the key. When the transaction is
 * tried again after a deadlock, the handler runs again from the start.
 */
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly keys: IdempotencyKeys,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<string>): Observable<string> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const scope = scopeOf(request);
    if (!scope) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const answer = this.transactions.run((tx) => this.once(tx, scope, request, reply, next));
    return from(answer.then(({ body }) => body));
  }

  private async once(
    tx: Tx,
    scope: IdempotencyScope,
    request: FastifyRequest,
    reply: FastifyReply,
    next: CallHandler<string>,
  ) {
    if (!(await this.keys.tryLock(tx, scope))) throw new AppError('IDEMPOTENCY_IN_PROGRESS');
    const fingerprint = fingerprintOf(request);
    const stored = await this.keys.find(tx, scope);
    if (stored) return replay(stored, fingerprint, reply);
    const body = await lastValueFrom(next.handle());
    const answer = { fingerprint, status: request.state.route?.answers?.status ?? 200, body };
    await this.keys.store(tx, scope, answer);
    return answer;
  }
}

function scopeOf({ state, headers }: FastifyRequest): IdempotencyScope | undefined {
  const { route, user } = state;
  if (!route || !user || route.idempotency === 'ignored') return undefined;
  const key = headers['idempotency-key'];
  if (key === undefined && route.idempotency === 'required') throw new AppError('IDEMPOTENCY_KEY_REQUIRED');
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !KEY.test(key))
    throw validationError({ 'idempotency-key': ['isIdempotencyKey'] });
  return { userId: user.id, key };
}

function fingerprintOf({ method, url, rawBody }: FastifyRequest): Buffer {
  return createHash('sha256')
    .update(`${method} ${url}\n`)
    .update(rawBody ?? '')
    .digest();
}

/** The id in the stored body is the first request's, so the header names that one too. */
function replay(stored: StoredAnswer, fingerprint: Buffer, reply: FastifyReply): StoredAnswer {
  if (!stored.fingerprint.equals(fingerprint)) throw new AppError('IDEMPOTENCY_MISMATCH');
  const { requestId } = JSON.parse(stored.body) as { requestId: string };
  void reply
    .code(stored.status)
    .header('content-type', JSON_TYPE)
    .header('idempotency-replayed', 'true')
    .header(REQUEST_ID_HEADER, requestId);
  return stored;
}
