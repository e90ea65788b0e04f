import { openApiDocument } from '@/lib/web/api/openapi';

let document: string | undefined;

/** Public: it says what there is to ask, and nothing of anybody. */
export function GET(): Response {
  document ??= JSON.stringify(openApiDocument());
  return new Response(document, {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=300' },
  });
}
