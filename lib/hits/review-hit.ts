import * as z from 'zod';
import type { Actor } from '@/lib/core/actor';
import { command } from '@/lib/core/command';
import type { Tx } from '@/lib/core/db';
import { conflict, invalid } from '@/lib/core/errors';
import type { Evidence } from '@/lib/screening/schema';
import { hitCan } from './rules';
import { reviewHitInput } from './schema';

const hitState = (tx: Tx, { hitId }: { hitId: string }) =>
  tx.hit.findUnique({
    where: { id: hitId },
    select: {
      id: true,
      status: true,
      claimedById: true,
      reviewedById: true,
      version: true,
      evidence: true,
      _count: { select: { alerts: true } },
    },
  });

const target = ({ hitId }: { hitId: string }) => ({ kind: 'hit' as const, id: hitId });
const me = (actor: Actor) => (actor.kind === 'person' ? actor.id : '');
const refuse = (reason: string | null) => (reason ? { code: 'conflict' as const, reason } : null);
const reviewers = { roles: ['analyst', 'supervisor'], agencies: ['piu'] } as const;

export const claimHit = command({
  name: 'hit.claim',
  input: z.object({ hitId: z.uuid() }),
  target,
  subject: hitState,
  policy: { who: reviewers, when: ({ actor, subject }) => refuse(hitCan.claim(subject, me(actor))) },
  async handle({ tx, actor, subject, now }) {
    // two officers press the key at once: the row goes to one of them
    const { count } = await tx.hit.updateMany({
      where: { id: subject.id, status: 'pending', OR: [{ claimedById: null }, { claimedById: me(actor) }] },
      data: { claimedById: me(actor), claimedAt: now },
    });
    if (count === 0) throw conflict('claimed-by-other');
    return { result: undefined, audit: { details: {}, target: { kind: 'hit', id: subject.id } } };
  },
});

export const unclaimHit = command({
  name: 'hit.release-claim',
  input: z.object({ hitId: z.uuid() }),
  target,
  subject: hitState,
  policy: { who: reviewers, when: ({ actor, subject }) => refuse(hitCan.unclaim(subject, me(actor))) },
  async handle({ tx, actor, subject }) {
    await tx.hit.updateMany({
      where: { id: subject.id, claimedById: me(actor) },
      data: { claimedById: null, claimedAt: null },
    });
    return { result: undefined, audit: { details: {}, target: { kind: 'hit', id: subject.id } } };
  },
});

/** The individual, non-automated review before anything may leave (Directive (EU) 2016/681 Art 6(5)): a person's act. */
export const reviewHit = command({
  name: 'hit.review',
  input: reviewHitInput,
  target,
  subject: hitState,
  policy: { who: reviewers, when: ({ actor, subject }) => refuse(hitCan.review(subject, me(actor))) },
  async handle({ tx, actor, input, subject, now }) {
    const evidence = subject.evidence as unknown as Evidence[];
    const agreeing = new Set<string>(evidence.filter((e) => e.verdict === 'agrees').map((e) => e.field));
    const unfounded = input.ticked.filter((t) => t !== 'name-only' && !agreeing.has(t));
    if (input.decision === 'confirmed' && unfounded.length > 0)
      throw invalid(
        'ticked-not-agreeing',
        unfounded.map((f) => ({ path: `ticked.${f}`, code: 'ticked-not-agreeing' })),
      );
    if (input.reason === 'document-agrees' && !agreeing.has('document'))
      throw invalid('ticked-not-agreeing', [{ path: 'reason', code: 'ticked-not-agreeing' }]);
    const { count } = await tx.hit.updateMany({
      where: { id: subject.id, version: input.version, status: 'pending' },
      data: {
        status: input.decision,
        reviewedById: me(actor),
        reviewedAt: now,
        reason: input.reason,
        note: input.note ?? null,
        ticked: input.ticked,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict('changed-meanwhile');
    return {
      result: undefined,
      audit: {
        details: { decision: input.decision, reason: input.reason, ticked: input.ticked },
        target: { kind: 'hit', id: subject.id },
      },
    };
  },
});

/** Undo of a review, as long as nothing was released from it. */
export const reopenHit = command({
  name: 'hit.reopen',
  input: z.object({ hitId: z.uuid() }),
  target,
  subject: hitState,
  policy: {
    who: reviewers,
    when: ({ actor, subject }) =>
      refuse(
        hitCan.reopen(
          { ...subject, released: subject._count.alerts > 0 },
          me(actor),
          actor.kind === 'person' && actor.roles.includes('supervisor'),
        ),
      ),
  },
  async handle({ tx, actor, subject }) {
    const { count } = await tx.hit.updateMany({
      where: { id: subject.id, version: subject.version },
      data: {
        status: 'pending',
        reviewedById: null,
        reviewedAt: null,
        reason: null,
        note: null,
        ticked: [],
        claimedById: me(actor),
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict('changed-meanwhile');
    return {
      result: undefined,
      audit: { details: { before: subject.status }, target: { kind: 'hit', id: subject.id } },
    };
  },
});
