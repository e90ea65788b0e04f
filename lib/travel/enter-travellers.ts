import { createHash } from 'node:crypto';
import { command } from '@/lib/core/command';
import { collected, keepContent, readColumns } from './keep-message';
import { composeManual } from './manual/compose-manual';
import { enterManuallyInput } from './manual/schema';

/**
 * Takes in travellers whom an officer typed or scanned: a ship without a list, a list on paper, a call. They are kept,
 * screened and reviewed like those of a carrier's message.
 */
export const enterTravellers = command({
  name: 'travel.enter',
  input: enterManuallyInput,
  policy: { who: { roles: ['analyst'], agencies: ['piu'] } },
  prepare: async ({ input, now }) => composeManual(input, now.toISOString().slice(0, 10)),
  async handle({ tx, actor, prepared: message, now }) {
    const agencyId = actor.agencyId ?? '';
    const id = crypto.randomUUID();
    await tx.travelMessage.createMany({
      data: {
        id,
        agencyId,
        receivedAt: now,
        source: 'web',
        receivedById: actor.kind === 'person' ? actor.id : null,
        // two officers may enter the same person: each entry is an act of its own
        sha256: new Uint8Array(createHash('sha256').update(id).update(message.text).digest()),
        size: message.text.length,
        ...(await readColumns(tx, agencyId, message, now)),
      },
    });
    return {
      result: { id },
      audit: { details: collected(message, message.text.length), target: { kind: 'travel-message', id } },
      jobs: await keepContent(tx, { agencyId, messageId: id }, message, now),
    };
  },
});
