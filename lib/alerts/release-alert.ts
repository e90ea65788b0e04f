import type { Actor } from '@/lib/core/actor';
import { command } from '@/lib/core/command';
import { newReference } from '@/lib/core/reference';
import { hitCan } from '@/lib/hits/rules';
import { releaseDisclosure } from './release-disclosure';
import { releaseAlertInput } from './schema';

const me = (actor: Actor) => (actor.kind === 'person' ? actor.id : '');

/** Makes the alert and releases it to every recipient, or to none: one transaction. Only a person can (Art 6(5), 7(6)). */
export const releaseAlert = command({
  name: 'alert.release',
  input: releaseAlertInput,
  target: ({ hitId }) => ({ kind: 'hit', id: hitId }),
  subject: (tx, { hitId }) =>
    tx.hit.findUnique({
      where: { id: hitId },
      select: { id: true, status: true, claimedById: true, reviewedById: true },
    }),
  policy: {
    who: { roles: ['liaison', 'supervisor'], agencies: ['piu'] },
    when: ({ actor, subject }) => {
      const reason = hitCan.release(subject, me(actor));
      return reason ? { code: reason === 'reviewer-cannot-release' ? 'denied' : 'conflict', reason } : null;
    },
  },
  async handle({ tx, actor, input, subject, now, run }) {
    const id = crypto.randomUUID();
    const reference = newReference('AL');
    await tx.alert.createMany({
      data: {
        id,
        reference,
        agencyId: actor.agencyId ?? '',
        hitId: subject.id,
        ...input.envelope,
        releasedAt: now,
        releasedById: me(actor),
      },
    });
    for (const recipient of input.recipients) await run(releaseDisclosure, { ...recipient, alertId: id });
    return {
      result: { id, reference },
      audit: {
        details: { recipients: input.recipients.map((r) => r.recipientId) },
        target: { kind: 'alert', id },
        purpose: input.envelope.purpose,
      },
    };
  },
});
