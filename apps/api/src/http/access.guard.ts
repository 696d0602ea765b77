import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppError, validationError } from '@dubl/core/platform/errors';

/** After the body is parsed: role, block, and a body where none is expected. */
export class AccessGuard implements CanActivate {
  canActivate(context: ExecutionContext): true {
    const { state, body } = context.switchToHttp().getRequest<FastifyRequest>();
    const { route, user } = state;
    if (!route) return true;
    if (route.roles && !(user && route.roles.includes(user.role))) throw new AppError('FORBIDDEN');
    if (user?.status === 'BLOCKED' && !route.allowsBlocked && !route.isPublic)
      throw new AppError('ACCOUNT_BLOCKED');
    if (!route.takesBody) assertEmpty(body);
    return true;
  }
}

function assertEmpty(body: unknown): void {
  const unknownFields = Object.keys((body ?? {}) as object);
  if (unknownFields.length > 0)
    throw validationError(Object.fromEntries(unknownFields.map((name) => [name, ['unknownField']])));
}
