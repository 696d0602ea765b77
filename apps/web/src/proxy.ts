import { NextResponse, type NextRequest } from 'next/server';
import { REQUEST_ID_HEADER, isRequestId } from '@/lib/request-id';

const isDevelopment = process.env.NODE_ENV === 'development';

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    // 'strict-dynamic' lets Next's own scripts, which carry the nonce, load the chunks. React's development build evals.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Overlays are placed by style attributes, which no nonce can cover.
    "style-src 'self' 'unsafe-inline'",
    // Covers and previews are links that people give.
    "img-src 'self' data: https:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Its address holds a secret, which would go out with every request that the page makes. */
const SECRET_ADDRESSES = ['/reset-password'];

/** Gives each page its policy with a fresh nonce and a request id that goes on to the API. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(btoa(crypto.randomUUID()));
  const incoming = request.headers.get(REQUEST_ID_HEADER);
  const requestId = isRequestId(incoming) ? incoming : crypto.randomUUID();

  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set(REQUEST_ID_HEADER, requestId);
  // Server components cannot see their own address; sign-in needs it to come back.
  headers.set('x-page-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  const isSecret = SECRET_ADDRESSES.includes(request.nextUrl.pathname);
  response.headers.set('referrer-policy', isSecret ? 'no-referrer' : 'strict-origin-when-cross-origin');
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  response.headers.set(REQUEST_ID_HEADER, requestId);
  if (process.env.APP_ENV === 'production') {
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  }
  return response;
}

export const config = {
  matcher: [{ source: '/((?!api/|_next/static|_next/image|fonts/|art/|favicon.ico|icon.svg).*)' }],
};
