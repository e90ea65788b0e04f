/**
 * Whether a request that carries a session cookie was made by the portal's own pages. Browsers set Sec-Fetch-Site and
 * Origin themselves and no page can change them. Without both it is no browser, or one that follows an address: it may
 * read, not write.
 */
export function isSameOrigin(request: Request): boolean {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || (reads && site === 'none');
  const origin = request.headers.get('origin');
  if (origin === null) return reads;
  // behind a proxy the scheme seen here is not the browser's: the host tells origins apart
  const own = request.headers.get('host') ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === own;
}
