import * as z from 'zod';
import type { HitRow, HitView } from '@/lib/hits/hit-shapes';
import { hitCounts, listHits } from '@/lib/hits/queries';
import { reviewHit } from '@/lib/hits/review-hit';
import { hitStatuses, hitViews, reviewHitInput } from '@/lib/hits/schema';
import { viewHit } from '@/lib/hits/view-hit';
import { contract } from './contract';
import { idParams, pageOf, pageQuery } from './contract-parts';
import { hitCardSchema, hitCountsSchema, hitSummarySchema } from './hit-schema';

export const getHits = contract({
  id: 'listHits',
  method: 'get',
  path: '/api/v1/hits',
  summary: 'List possible matches: open ones by time left, others by time of review',
  description:
    'Flight, list or rule, and the shape of the evidence; no name and no value of a person. The views of the desk show one row for a person and journey; `open`, which is what `status=pending` means, and `decided` show every hit.',
  runs: listHits,
  query: z.strictObject({
    ...pageQuery.shape,
    view: z
      .enum(hitViews)
      .optional()
      .meta({ description: '`open` when left out; `decided` where another status than `pending` is asked for.' }),
    status: z.enum(hitStatuses).optional().meta({ description: 'Narrows `decided`; `pending` is the view `open`.' }),
    mine: z.enum(['true', 'false']).optional().meta({ description: '`true` is the view `mine`.', deprecated: true }),
  }),
  response: pageOf(hitSummarySchema),
});

/** A status asked for without a view says which view is meant. */
export function toViewAndStatus({
  view,
  status,
  mine,
  ...page
}: z.output<typeof getHits.query>): z.input<typeof listHits.input> {
  const judged = status === 'pending' ? undefined : status;
  return { ...page, view: view ?? (judged ? 'decided' : mine === 'true' ? 'mine' : 'open'), status: judged };
}

/** Who took a hit is not for other systems; that it is taken is. */
export const toHitSummary = ({ claimedBy, ...row }: HitRow) => ({ ...row, claimed: claimedBy !== null });

export const getHitCounts = contract({
  id: 'getHitCounts',
  method: 'get',
  path: '/api/v1/hit-counts',
  summary: 'How many rows each view of the queue has for the signed-in person',
  description: 'For people: an access token is refused with 403 and the reason `person-only`.',
  runs: hitCounts,
  response: hitCountsSchema,
});

export const getHit = contract({
  id: 'getHit',
  method: 'get',
  path: '/api/v1/hits/{id}',
  summary: 'A possible match with its evidence',
  description:
    'For the person who reviews it: an access token is refused with 403 and the reason `person-only`. Sealed, without anything of the person, until the asker has taken it or it was judged; supervisors and the data protection officer see it open.',
  runs: viewHit,
  about: 'hit',
  params: idParams,
  response: hitCardSchema,
});

/** The neighbours in the queue are the desk's own. */
export function toHitCard({ next: _next, previousId: _previous, ...hit }: HitView) {
  return hit.sealed ? { ...toHitSummary(hit), sealed: true as const } : hit;
}

const { hitId: _inThePath, ...review } = reviewHitInput.shape;

export const postHitReview = contract({
  id: 'reviewHit',
  method: 'post',
  path: '/api/v1/hits/{id}/review',
  summary: 'Confirm or dismiss a possible match, or say that a second pair of eyes is needed',
  description:
    'A person’s act, by whoever has taken the hit: an access token is refused with 403 and the reason `person-only`.',
  runs: reviewHit,
  about: 'hit',
  params: idParams,
  json: z.strictObject(review).meta({ id: 'HitReview' }),
  outcomes: { 204: 'Reviewed.' },
});
