import * as z from 'zod';
import { readCursor, toPage } from '@/lib/core/cursor';
import { query } from '@/lib/core/query';
import { countViews } from './count-views';
import { hitRows } from './hit-rows';
import type { HitRow } from './hit-shapes';
import { placed } from './in-view';
import { hitViews } from './schema';

/** The queue by time left: flight, list or rule, shape of the evidence; no name before somebody takes the hit. */
export const listHits = query({
  name: 'hit.list',
  input: z.object({
    view: z.enum(hitViews).default('unclaimed'),
    /** Narrows `decided`; without effect elsewhere. */
    status: z.enum(['confirmed', 'dismissed', 'duplicate']).optional(),
    cursor: z.string().max(200).optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  policy: { who: { roles: ['analyst', 'liaison', 'supervisor', 'dpo'], scopes: ['hits:read'] } },
  async read({ tx, actor, input, now }) {
    const places = await placed(tx, {
      view: input.view,
      status: input.status,
      after: readCursor(input.cursor),
      limit: input.limit + 1,
      me: actor.kind === 'person' ? actor.id : null,
      now,
    });
    const page = toPage(places, input.limit, ({ at, id }) => ({ at, id }));
    const rows: HitRow[] = await hitRows(tx, actor, page.rows);
    return { rows, next: page.next };
  },
  access: { none: 'flight, list and the shape of the evidence; no value of a person' },
});

/** How many rows each view has for the person who asks. */
export const hitCounts = query({
  name: 'hit.counts',
  input: z.object({}),
  policy: { who: { roles: ['analyst', 'liaison', 'supervisor', 'dpo'] } },
  read: ({ tx, actor, now }) => countViews(tx, { me: actor.kind === 'person' ? actor.id : null, now }),
  access: { none: 'counts only' },
});
