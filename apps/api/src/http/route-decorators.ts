import {
  HttpCode,
  SetMetadata,
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  type Type,
} from '@nestjs/common';
import { ApiExtraModels } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { SessionUser } from '@dubl/core/features/identity';
import type { Role } from '@dubl/core/platform/db';
import type { ErrorCode } from '@dubl/core/platform/errors';

/** Metadata keys; route-table.ts reads them all. */
export const ACCESS = {
  public: Symbol('public'),
  roles: Symbol('roles'),
  allowBlocked: Symbol('allowBlocked'),
  rateClass: Symbol('rateClass'),
  idempotent: Symbol('idempotent'),
  raw: Symbol('raw'),
  answers: Symbol('answers'),
} as const;

export type RateClass = 'auth' | 'write' | 'read' | 'search' | 'webhook';

export interface PublicOptions {
  /** false: the session cookie is not even looked at (health, webhooks). */
  session?: boolean;
}

/** Guests may call it too. */
export const Public = ({ session = true }: PublicOptions = {}) => SetMetadata(ACCESS.public, { session });

/** Only these roles; without it any signed-in user. */
export const Roles = (...roles: Role[]) => SetMetadata(ACCESS.roles, roles);

/** A write that a blocked user may still do. */
export const AllowBlocked = () => SetMetadata(ACCESS.allowBlocked, true);

/** By default `write` for writes and `read` for reads. */
export const RateClass = (rateClass: RateClass) => SetMetadata(ACCESS.rateClass, rateClass);

/** Each authenticated write honours Idempotency-Key; this makes it required, or takes it away (auth). */
export const Idempotent = (options: { required: true } | { honoured: false }) =>
  SetMetadata(ACCESS.idempotent, 'required' in options ? 'required' : 'ignored');

/** The handler writes its own answer (event stream, CSV, metrics): no envelope, no deadline. */
export const Raw = () => SetMetadata(ACCESS.raw, true);

export interface AnswersMetadata {
  dto: Type<object> | null;
  status: number;
  /** Beyond those that every route of its kind may answer. */
  errors: ErrorCode[];
  description?: string;
}

/**
 * The shape of `data` and the status: 201 where a resource is made, else 200.
 * @param dto null for `{}`
 */
export function Answers(
  dto: Type<object> | null,
  options: Partial<Omit<AnswersMetadata, 'dto'>> = {},
): MethodDecorator {
  const answers: AnswersMetadata = { dto, status: 200, errors: [], ...options };
  return applyDecorators(
    HttpCode(answers.status),
    SetMetadata(ACCESS.answers, answers),
    ...(dto ? [ApiExtraModels(dto)] : []),
  );
}

/** Who calls; undefined for a guest of a `@Public()` route. */
export const CurrentUser = createParamDecorator(
  (_: unknown, context: ExecutionContext): SessionUser | undefined => {
    return context.switchToHttp().getRequest<FastifyRequest>().state.user;
  },
);
