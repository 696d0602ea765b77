import type { AppEnv } from '@dubl/core/platform/config';

/** For answers that are data: nothing in them may run, be framed, be sniffed or be kept by a cache. */
export function securityHeaders(appEnv: AppEnv): Record<string, string> {
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(appEnv === 'production' && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };
}
