import * as z from 'zod';
import { command } from '@/lib/core/command';
import { loadIndex } from '@/lib/screening/load-index';
import type { Sex } from '@/lib/travel/parsed';
import { personKey } from '@/lib/travel/person-key';
import { raiseHit } from './raise-hit';

const BATCH = 500;

/**
 * Screens every traveller of a message against the agency's lists and raises pending hits. Repeatable: what was raised
 * before is not raised again, so that a job that ran twice, or a newer list, adds only what is new.
 */
export const screenMessage = command({
  name: 'screening.run',
  input: z.object({ messageId: z.uuid() }),
  target: ({ messageId }) => ({ kind: 'travel-message', id: messageId }),
  subject: (tx, { messageId }) =>
    tx.travelMessage.findUnique({ where: { id: messageId }, select: { id: true, status: true } }),
  policy: {
    who: { system: true },
    when: ({ subject }) =>
      subject.status === 'accepted' || subject.status === 'screened'
        ? null
        : { code: 'conflict', reason: 'message-unreadable' },
  },
  prepare: ({ actor, read }) => read((tx) => loadIndex(tx, actor.agencyId ?? '')),
  async handle({ tx, subject, prepared: { index, listVersions, listOf }, now, run }) {
    let travellers = 0;
    let raised = 0;
    for (;;) {
      const batch = await tx.traveller.findMany({
        where: { messageId: subject.id },
        orderBy: { ordinal: 'asc' },
        skip: travellers,
        take: BATCH,
        select: {
          id: true,
          cleanFamily: true,
          cleanGiven: true,
          birthDate: true,
          birthPlace: true,
          sex: true,
          nationality: true,
          documents: { select: { kind: true, number: true, issuer: true } },
          journey: { select: { carrier: true, number: true, departsLocal: true } },
        },
      });
      for (const t of batch) {
        const candidates = index
          .screen({
            familyName: t.cleanFamily,
            givenNames: t.cleanGiven,
            ...(t.birthDate ? { birthDate: t.birthDate } : {}),
            ...(t.birthPlace ? { birthPlace: t.birthPlace } : {}),
            ...(t.sex ? { sex: t.sex as Sex } : {}),
            ...(t.nationality ? { nationality: t.nationality } : {}),
            documents: t.documents.map((d) => ({
              kind: d.kind,
              number: d.number,
              ...(d.issuer ? { issuer: d.issuer } : {}),
            })),
          })
          .filter((c) => c.band !== 'weak');
        if (candidates.length === 0) continue;
        const known = await tx.hit.findMany({
          where: { personKey: personKey(t), entryId: { in: candidates.map((c) => c.entryId) } },
          select: { entryId: true },
        });
        const fresh = candidates.filter((c) => !known.some((k) => k.entryId === c.entryId));
        for (const c of fresh) {
          await run(raiseHit, {
            travellerId: t.id,
            entryId: c.entryId,
            band: c.band,
            score: c.score,
            evidence: c.evidence,
            matcherVersion: index.matcherVersion,
            listVersion: listVersions.get(listOf.get(c.entryId) ?? '') ?? 0,
          });
          raised++;
        }
      }
      travellers += batch.length;
      if (batch.length < BATCH) break;
    }
    await tx.travelMessage.updateMany({
      where: { id: subject.id },
      data: {
        status: 'screened',
        screenedAt: now,
        hitCount: await tx.hit.count({ where: { traveller: { messageId: subject.id } } }),
      },
    });
    return {
      result: { travellers, raised },
      audit: {
        details: { travellers, raised, matcher: index.matcherVersion },
        target: { kind: 'travel-message', id: subject.id },
      },
    };
  },
});
