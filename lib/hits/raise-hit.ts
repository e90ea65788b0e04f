import * as z from 'zod';
import { command } from '@/lib/core/command';
import { conflict, notFound } from '@/lib/core/errors';
import { newReference } from '@/lib/core/reference';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Evidence } from '@/lib/screening/schema';
import { personKey } from '@/lib/travel/person-key';

/** A journey without any time gets a day: long enough to be seen, short enough to be seen soon. */
const DUE_WITHOUT_TIME_MS = 86_400_000;

const raiseHitInput = z.object({
  travellerId: z.uuid(),
  entryId: z.uuid(),
  band: z.enum(['strong', 'possible', 'weak']),
  score: z.number(),
  evidence: z.array(z.custom<Evidence>((v) => typeof v === 'object' && v !== null)),
  matcherVersion: z.string().max(16),
  listVersion: z.int(),
});

/** One pending hit for a person, an entry and a journey; a repeated push raises no second one. */
export const raiseHit = command({
  name: 'hit.raise',
  input: raiseHitInput,
  policy: { who: { system: true } },
  subject: (tx, { travellerId }) =>
    tx.traveller.findUnique({
      where: { id: travellerId },
      select: {
        id: true,
        cleanFamily: true,
        cleanGiven: true,
        birthDate: true,
        journey: {
          select: { id: true, carrier: true, number: true, departsLocal: true, departsAt: true, arrivesAt: true },
        },
      },
    }),
  async handle({ tx, actor, input, subject, now }) {
    const agencyId = actor.agencyId ?? '';
    const entry = await tx.watchlistEntry.findUnique({ where: { id: input.entryId }, select: { id: true } });
    if (!entry) throw notFound();
    const key = personKey(subject);
    const held = await tx.hit.findUnique({
      where: { agencyId_entryId_personKey: { agencyId, entryId: entry.id, personKey: key } },
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
        entryId: entry.id,
        journeyId: journey.id,
        band: input.band,
        score: input.score,
        evidence: input.evidence as unknown as Prisma.InputJsonValue,
        matcherVersion: input.matcherVersion,
        listVersion: input.listVersion,
        personKey: key,
        raisedAt: now,
        dueAt: dueAt(journey, now),
      },
    });
    return {
      result: { id },
      audit: {
        details: { entryId: entry.id, band: input.band, matcher: input.matcherVersion, listVersion: input.listVersion },
        target: { kind: 'hit', id },
      },
    };
  },
});

/** Until departure there is most to do; after it, until landing; a journey that is over is due at once. */
function dueAt(journey: { departsAt: Date | null; arrivesAt: Date | null }, now: Date): Date {
  if (journey.departsAt && journey.departsAt > now) return journey.departsAt;
  return journey.arrivesAt ?? journey.departsAt ?? new Date(now.getTime() + DUE_WITHOUT_TIME_MS);
}
