import * as z from 'zod';
import { command } from '@/lib/core/command';
import { conflict, notFound } from '@/lib/core/errors';
import { newReference } from '@/lib/core/reference';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { MatchBand } from '@/lib/screening/schema';
import { foldKey, personKey } from '@/lib/travel/person-key';
import { personHash } from './cleared-pairs';
import { recordJudgement } from './hit-state';
import { type AnyEvidence, type Renewal, renewal } from './renewal';

/** A journey without any time gets a day: long enough to be seen, short enough to be seen soon. */
const DUE_WITHOUT_TIME_MS = 86_400_000;

const finding = z.object({
  travellerId: z.uuid(),
  band: z.enum(['strong', 'possible', 'weak']),
  score: z.number(),
  evidence: z.custom<AnyEvidence>((v) => Array.isArray(v)),
  matcherVersion: z.string().max(16),
  /** Of the list, or the number of the rule's version. */
  listVersion: z.int(),
});

const raiseHitInput = finding.extend({
  ground: z.union([z.object({ entryId: z.uuid() }), z.object({ ruleId: z.uuid(), ruleVersionId: z.uuid() })]),
});

const subjectColumns = {
  id: true,
  cleanFamily: true,
  cleanGiven: true,
  birthDate: true,
  journey: { select: { id: true, carrier: true, number: true, departsLocal: true, departsAt: true, arrivesAt: true } },
  message: { select: { receivedAt: true } },
} as const;

/** One pending hit for a person, an entry or rule, and a journey. */
export const raiseHit = command({
  name: 'hit.raise',
  input: raiseHitInput,
  policy: { who: { system: true } },
  subject: (tx, { travellerId }) => tx.traveller.findUnique({ where: { id: travellerId }, select: subjectColumns }),
  async handle({ tx, actor, input, subject, now }) {
    const agencyId = actor.agencyId ?? '';
    const { ground } = input;
    const entry =
      'entryId' in ground
        ? await tx.watchlistEntry.findUnique({ where: { id: ground.entryId }, select: { restricted: true } })
        : { restricted: false };
    if (!entry) throw notFound();
    const key = personKey(subject);
    const held = await tx.hit.findFirst({
      where: { personKey: key, ...('entryId' in ground ? { entryId: ground.entryId } : { ruleId: ground.ruleId }) },
      select: { id: true },
    });
    if (held) throw conflict('hit-exists');
    const id = crypto.randomUUID();
    const { journey } = subject;
    await tx.hit.createMany({
      data: {
        id,
        reference: newReference('HT'),
        agencyId,
        travellerId: subject.id,
        ...ground,
        restricted: entry.restricted,
        journeyId: journey.id,
        band: input.band,
        score: input.score,
        evidence: input.evidence as unknown as Prisma.InputJsonValue,
        matcherVersion: input.matcherVersion,
        listVersion: input.listVersion,
        personKey: key,
        foldKey: foldKey(subject),
        personHash: personHash(subject),
        raisedAt: now,
        lastSeenAt: subject.message.receivedAt,
        dueAt: dueAt(journey, now),
      },
    });
    return {
      result: { id },
      audit: {
        details: { ...ground, band: input.band, matcher: input.matcherVersion, listVersion: input.listVersion },
        target: { kind: 'hit', id },
      },
    };
  },
});

/** A later report of the person who has the hit: counted, and where it says more, it speaks for the hit from now on. */
export const renewHit = command({
  name: 'hit.renew',
  input: finding.extend({
    hitId: z.uuid(),
    /** The entry as the list has it now; the rule's version in force. */
    ground: z.union([z.object({ entryId: z.uuid() }), z.object({ ruleVersionId: z.uuid() })]),
    pushes: z.int().min(1),
    cleared: z.boolean(),
  }),
  policy: { who: { system: true } },
  subject: async (tx, { hitId, travellerId }) => {
    const hit = await tx.hit.findUnique({
      where: { id: hitId },
      select: {
        id: true,
        travellerId: true,
        status: true,
        band: true,
        score: true,
        evidence: true,
        pushes: true,
        version: true,
        lastSeenAt: true,
        snoozedUntil: true,
        snoozeNewData: true,
        traveller: { select: { supersededById: true } },
      },
    });
    const traveller = await tx.traveller.findUnique({ where: { id: travellerId }, select: subjectColumns });
    return hit && traveller ? { hit, traveller } : null;
  },
  async handle({ tx, actor, input, subject: { hit, traveller }, now }) {
    const evidence = hit.evidence as unknown as AnyEvidence;
    const does: Renewal = renewal(
      { ...hit, band: hit.band as MatchBand, evidence, superseded: hit.traveller.supersededById !== null },
      input,
    ) ?? { replace: false, changed: false, returned: false, wake: false };
    const { receivedAt } = traveller.message;
    const entry =
      'entryId' in input.ground
        ? await tx.watchlistEntry.findUnique({ where: { id: input.ground.entryId }, select: { restricted: true } })
        : null;
    const { count } = await tx.hit.updateMany({
      where: { id: hit.id, version: hit.version },
      data: {
        pushes: input.pushes,
        ...(receivedAt > hit.lastSeenAt ? { lastSeenAt: receivedAt } : {}),
        ...(does.replace
          ? {
              travellerId: traveller.id,
              journeyId: traveller.journey.id,
              personKey: personKey(traveller),
              personHash: personHash(traveller),
              dueAt: dueAt(traveller.journey, now),
              band: input.band,
              score: input.score,
              evidence: input.evidence as unknown as Prisma.InputJsonValue,
              matcherVersion: input.matcherVersion,
              listVersion: input.listVersion,
              ...input.ground,
              ...(entry ? { restricted: entry.restricted } : {}),
              version: { increment: 1 },
            }
          : {}),
        ...(does.changed ? { changedAt: now } : {}),
        ...(does.wake ? { snoozedUntil: null, snoozeNewData: false } : {}),
        ...(does.returned
          ? {
              status: 'pending',
              returnedAt: now,
              reviewedById: null,
              reviewedAt: null,
              reason: null,
              note: null,
              ticked: [],
              claimedById: null,
              claimedAt: null,
              snoozedUntil: null,
              snoozeNewData: false,
              escalatedAt: null,
              escalatedById: null,
              escalateReason: null,
            }
          : {}),
      },
    });
    // judged in this moment: what the judgement was about is read again
    if (count === 0) throw conflict('try-again');
    if (does.returned)
      await recordJudgement(tx, actor, { id: hit.id, band: input.band }, { decision: 'returned', by: null, at: now });
    return {
      result: does,
      audit: {
        details: { pushes: input.pushes, changed: does.changed, returned: does.returned },
        target: { kind: 'hit', id: hit.id },
      },
    };
  },
});

/** Until departure there is most to do; after it, until landing; a journey that is over is due at once. */
function dueAt(journey: { departsAt: Date | null; arrivesAt: Date | null }, now: Date): Date {
  if (journey.departsAt && journey.departsAt > now) return journey.departsAt;
  return journey.arrivesAt ?? journey.departsAt ?? new Date(now.getTime() + DUE_WITHOUT_TIME_MS);
}
