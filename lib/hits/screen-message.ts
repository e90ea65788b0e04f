import * as z from 'zod';
import { command } from '@/lib/core/command';
import { loadIndex } from '@/lib/screening/load-index';
import { loadActiveRules } from '@/lib/screening/rules/active-rules';
import { lockFlight } from '@/lib/travel/lock-flight';
import { screenTravellers } from './screen-travellers';
import { travellersOf } from './screened-rows';

const BATCH = 2000;

/**
 * Screens every traveller of a message against the agency's lists and rules. Repeatable: what was raised before is not
 * raised again, so that a job that ran twice, or a newer list, adds only what is new.
 */
export const screenMessage = command({
  name: 'screening.run',
  input: z.object({ messageId: z.uuid() }),
  target: ({ messageId }) => ({ kind: 'travel-message', id: messageId }),
  subject: (tx, { messageId }) =>
    tx.travelMessage.findUnique({
      where: { id: messageId },
      select: {
        id: true,
        status: true,
        journey: { select: { carrier: true, number: true, departsLocal: true } },
      },
    }),
  policy: {
    who: { system: true },
    when: ({ subject }) =>
      subject.status === 'accepted' || subject.status === 'screened'
        ? null
        : { code: 'conflict', reason: 'message-unreadable' },
  },
  prepare: ({ actor, read }) =>
    read(async (tx) => ({ lists: await loadIndex(tx, actor.agencyId ?? ''), rules: await loadActiveRules(tx) })),
  async handle({ tx, actor, subject, prepared: screener, now, run }) {
    // booking and passenger list of one flight, screened at the same moment, would each miss the other's hit
    const { journey } = subject;
    await lockFlight(tx, 'screen', actor.agencyId ?? '', {
      carrier: journey?.carrier,
      number: journey?.number,
      departs: journey?.departsLocal,
    });
    const total = { found: 0, raised: 0, renewed: 0, spared: 0 };
    let travellers = 0;
    for (;;) {
      const rows = await travellersOf(tx, subject.id, travellers, BATCH);
      const part = await screenTravellers({ tx, run, now }, rows, screener);
      for (const key of ['found', 'raised', 'renewed', 'spared'] as const) total[key] += part[key];
      travellers += rows.length;
      if (rows.length < BATCH) break;
    }
    await tx.travelMessage.updateMany({
      where: { id: subject.id },
      data: { status: 'screened', screenedAt: now, hitCount: total.found - total.spared },
    });
    const { raised, renewed, spared } = total;
    return {
      result: { travellers, raised, renewed, spared },
      audit: {
        details: { travellers, raised, renewed, spared, matcher: screener.lists.index.matcherVersion },
        target: { kind: 'travel-message', id: subject.id },
      },
    };
  },
});
