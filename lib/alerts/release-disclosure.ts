import { agreementTerms } from '@/lib/agreements/schema';
import type { Actor } from '@/lib/core/actor';
import { command } from '@/lib/core/command';
import type { Tx } from '@/lib/core/db';
import { conflict, invalid } from '@/lib/core/errors';
import { newReference } from '@/lib/core/reference';
import type { Prisma } from '@/lib/generated/prisma/client';
import { hitCan } from '@/lib/hits/rules';
import { composeFor } from './compose-alert';
import { raisedFields } from './compose-disclosure';
import { loadSource } from './load-source';
import { envelopeSchema, releaseDisclosureInput } from './schema';

/** The alert with the sender's record behind it; null to everybody but the sender. */
async function loadAlert(tx: Tx, { alertId }: { alertId: string }) {
  const alert = await tx.alert.findUnique({
    where: { id: alertId },
    select: {
      id: true,
      hitId: true,
      offence: true,
      purpose: true,
      handling: true,
      urgency: true,
      sourceCode: true,
      infoCode: true,
    },
  });
  const source = alert && (await loadSource(tx, alert.hitId));
  return alert && source && { alert, source };
}

const me = (actor: Actor) => (actor.kind === 'person' ? actor.id : '');

/**
 * The only writer of disclosures. It composes anew from the sender's record and refuses unless the result is, to the
 * byte, what the sender saw; what it writes is never changed. Directive (EU) 2016/681 Art 9(1): relevant and necessary.
 */
export const releaseDisclosure = command({
  name: 'disclosure.release',
  input: releaseDisclosureInput,
  target: ({ alertId }) => ({ kind: 'alert', id: alertId }),
  subject: loadAlert,
  policy: {
    who: { roles: ['liaison', 'supervisor'], agencies: ['piu'] },
    when: ({ actor, subject }) => {
      const reason = hitCan.release(subject.source.hit, me(actor));
      return reason ? { code: reason === 'reviewer-cannot-release' ? 'denied' : 'conflict', reason } : null;
    },
  },
  async handle({ tx, actor, input, subject: { alert, source }, now }) {
    const agencyId = actor.agencyId ?? '';
    const envelope = envelopeSchema.parse(alert);
    const composed = await composeFor(tx, { senderId: agencyId, source, envelope, choice: input, now });
    if (composed.hash !== input.expectedHash) throw conflict('preview-changed');
    if (composed.record.fields.length === 0) throw conflict('nothing-to-release');
    const unreasoned = raisedFields(composed).filter((f) => !input.reasons[f]);
    if (unreasoned.length > 0)
      throw invalid(
        'reason-needed',
        unreasoned.map((f) => ({ path: `reasons.${f}`, code: 'reason-needed' })),
      );
    if (composed.protectedSubject && !(actor.kind === 'person' && actor.roles.includes('supervisor')))
      throw conflict('protected-needs-supervisor');

    const agreement = await tx.agreement.findUniqueOrThrow({
      where: { id: composed.agreement.id },
      select: { terms: true },
    });
    const terms = agreementTerms.parse(agreement.terms);
    const id = crypto.randomUUID();
    await tx.disclosure.createMany({
      data: {
        id,
        reference: newReference('HN'),
        agencyId,
        recipientId: input.recipientId,
        agreementId: composed.agreement.id,
        agreementVersion: composed.agreement.version,
        payload: composed.record as unknown as Prisma.InputJsonValue,
        payloadHash: new Uint8Array(Buffer.from(composed.hash, 'hex')),
        releasedAt: now,
        replyBy: new Date(now.getTime() + terms.replyHours[envelope.urgency] * 3_600_000),
        expiresAt: monthsAfter(now, terms.retentionMonths),
      },
    });
    await tx.release.createMany({
      data: {
        agencyId,
        alertId: alert.id,
        recipientId: input.recipientId,
        disclosureId: id,
        releasedById: me(actor),
        raisedBecause: input.reasons,
      },
    });
    return {
      result: { id },
      audit: {
        details: {
          alertId: alert.id,
          agreementId: composed.agreement.id,
          agreementVersion: composed.agreement.version,
          views: Object.fromEntries(composed.fields.map((f) => [f.field, f.view])),
        },
        target: { kind: 'disclosure', id },
        recipientId: input.recipientId,
        purpose: envelope.purpose,
      },
    };
  },
});

function monthsAfter(from: Date, months: number): Date {
  const then = new Date(from);
  then.setUTCMonth(then.getUTCMonth() + months);
  return then;
}
