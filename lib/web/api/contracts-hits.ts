import * as z from 'zod';
import { type HitView, listHits, viewHit } from '@/lib/hits/queries';
import { reviewHit } from '@/lib/hits/review-hit';
import { hitStatuses, reviewHitInput } from '@/lib/hits/schema';
import { contract } from './contract';
import { idParams, pageOf, pageQuery } from './contract-parts';
import { hitCardSchema, hitSummarySchema } from './hit-schema';
import { legSchema } from './traveller-schema';

export const getHits = contract({
  id: 'listHits',
  method: 'get',
  path: '/api/v1/hits',
  summary: 'List possible matches: pending ones by time left, others by time of review',
  description: 'Flight, list and the shape of the evidence; no name and no value of a person.',
  runs: listHits,
  query: z.strictObject({
    ...pageQuery.shape,
    status: z.enum(hitStatuses).default('pending'),
    mine: z
      .enum(['true', 'false'])
      .default('false')
      .meta({ description: 'Only those the signed-in person has taken; without effect for a token.' }),
  }),
  response: pageOf(hitSummarySchema),
});

type HitRow = Awaited<ReturnType<typeof listHits.run>>['rows'][number];

/** Who took a hit is not for other systems; that it is taken is. */
export const toHitSummary = ({ claimedBy, ...row }: HitRow) => ({ ...row, claimed: claimedBy !== null });

export const getHit = contract({
  id: 'getHit',
  method: 'get',
  path: '/api/v1/hits/{id}',
  summary: 'A possible match with its evidence',
  description: 'For the person who reviews it: an access token is refused with 403 and the reason `person-only`.',
  runs: viewHit,
  about: 'hit',
  params: idParams,
  response: hitCardSchema,
});

export const toHitCard = (hit: HitView) => ({
  ...hit,
  journey: { ...hit.journey, legs: z.array(legSchema).parse(hit.journey.legs) },
});

const { hitId: _inThePath, ...review } = reviewHitInput.shape;

export const postHitReview = contract({
  id: 'reviewHit',
  method: 'post',
  path: '/api/v1/hits/{id}/review',
  summary: 'Confirm or dismiss a possible match',
  description: 'A person’s act: an access token is refused with 403 and the reason `person-only`.',
  runs: reviewHit,
  about: 'hit',
  params: idParams,
  json: z.strictObject(review).meta({ id: 'HitReview' }),
  outcomes: { 204: 'Reviewed.' },
});
