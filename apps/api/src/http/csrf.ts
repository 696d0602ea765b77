import type { FastifyRequest } from 'fastify';
import { AppError } from '@dubl/core/platform/errors';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Browsers say where a write comes from: `Sec-Fetch-Site`, else `Origin`. A write that says neither passes
 * only without a cookie (a webhook, a script), for then there is no authority to abuse.
 * @throws CSRF_REJECTED
 */
export function assertSameSite(
  { method, headers }: Pick<FastifyRequest, 'method' | 'headers'>,
  allowedOrigin: string,
): void {
  if (SAFE.has(method)) return;
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  if (headers.origin === allowedOrigin) return;
  const saysNothing = site === undefined && headers.origin === undefined;
  if (saysNothing && headers.cookie === undefined) return;
  throw new AppError('CSRF_REJECTED');
}
