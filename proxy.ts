import { type NextRequest, NextResponse } from 'next/server';

/**
 * Gives every document its Content-Security-Policy with a fresh nonce. Next reads the nonce from the request's copy of
 * the header, the root layout from `x-nonce`. No decision about access is made here: that is the data layer's.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  // On plain http the header is ignored by browsers, and on localhost it would outlive the demo.
  if (isHttps(request)) {
    response.headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
  }
  return response;
}

/** The development server evaluates code and injects styles without a nonce; production does neither. */
function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function isHttps(request: NextRequest): boolean {
  const forwarded = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim();
  return (forwarded ?? request.nextUrl.protocol.replace(':', '')) === 'https';
}

// Prefetches are covered too: a prefetched document that is then shown must carry the policy like any other.
// The API is left out: it serves no documents, and Next cuts bodies that pass a proxy at 10 MB.
export const config = { matcher: '/((?!api/|_next/static|_next/image|icon.svg).*)' };
