import * as z from 'zod';

/** A moment: a Date inside, RFC 3339 in UTC outside. */
export const instant = z
  .date()
  .transform((at) => at.toISOString())
  .pipe(z.iso.datetime().meta({ examples: ['2026-11-24T13:05:00.000Z'] }));

/** The record in the path. */
export const idParams = z.object({ id: z.uuid().meta({ examples: ['0193b2b0-5a1c-7c3e-9f00-3d1f0a6b7c8d'] }) });

const limit = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(200))
  .optional()
  .meta({
    description: 'Rows a page, 50 when left out.',
    override: { type: 'integer', minimum: 1, maximum: 200, default: 50, pattern: undefined },
  });

/** Parameters of every list: a page of rows, from where the last one ended. */
export const pageQuery = z.strictObject({
  cursor: z
    .string()
    .max(200)
    .optional()
    .meta({ description: '`next` of the page before. Opaque; left out for the first page.' }),
  limit,
});

/** A page of a list. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().meta({ description: 'Cursor of the next page; null at the end.' }),
  });

/** The core's page under the names of the API. */
export const toItems = <T>(page: { rows: T[]; next: string | null }) => ({ items: page.rows, next: page.next });

/** The flight or voyage, without anybody on it. */
export const journeyShape = {
  mode: z.string().meta({ examples: ['air', 'sea'] }),
  shipName: z.string().nullable().meta({ description: 'Of a voyage; `number` is then the voyage number.' }),
  carrier: z.string().meta({ examples: ['UT'] }),
  number: z.string().meta({ examples: ['877'] }),
  origin: z.string().meta({ examples: ['QUA'] }),
  destination: z.string().meta({ examples: ['QAC'] }),
  departsLocal: z
    .string()
    .nullable()
    .meta({ description: 'Wall clock at the port, as sent.', examples: ['2026-11-24T13:05'] }),
  departsAt: instant
    .nullable()
    .meta({ description: 'The moment; the earliest it can be where the zone of the port is not known.' }),
  arrivesLocal: z.string().nullable().meta({ description: 'Wall clock at the port, as sent.' }),
  arrivesAt: instant.nullable(),
};
export const journeySchema = z.object(journeyShape).meta({ id: 'Journey' });

/** That the recipient's desk opened or acknowledged a disclosure. */
export const receiptSchema = z.object({
  kind: z.string().meta({ description: '`opened` or `acknowledged`.', examples: ['opened'] }),
  at: instant,
});
