import { falTemplate } from '@/lib/travel/parsers/fal/templates';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Empty crew and passenger lists (FAL forms 5 and 6) to fill in: nobody's data, open to whoever has the address. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const { name } = await params;
  const match = /^fal([56])\.(csv|xlsx)$/.exec(name);
  if (!match) return new Response(null, { status: 404 });
  const kind = match[2] === 'csv' ? 'csv' : 'xlsx';
  const bytes = await falTemplate(match[1] === '5' ? 5 : 6, kind);
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': TYPES[kind], 'Content-Disposition': `attachment; filename="${name}"` },
  });
}
