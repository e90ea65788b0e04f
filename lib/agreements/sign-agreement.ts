import * as z from 'zod';
import type { Actor } from '@/lib/core/actor';
import { command } from '@/lib/core/command';
import type { Tx } from '@/lib/core/db';
import { agreementCan } from './rules';

const input = z.object({ agreementId: z.uuid() });
const target = ({ agreementId }: z.infer<typeof input>) => ({ kind: 'agreement' as const, id: agreementId });

/** Only parties see it: to anybody else it does not exist, also to the oversight body, which reads but never signs. */
async function asParty(tx: Tx, { agreementId }: z.infer<typeof input>, actor: Actor) {
  const found = await tx.agreement.findFirst({
    where: { id: agreementId, parties: { some: { agencyId: actor.agencyId ?? '' } } },
    select: { id: true, status: true, parties: { select: { agencyId: true, signedAt: true } } },
  });
  return (
    found && { ...found, signedByMe: found.parties.some((p) => p.agencyId === actor.agencyId && p.signedAt !== null) }
  );
}

export const countersignAgreement = command({
  name: 'agreement.countersign',
  input,
  target,
  subject: asParty,
  policy: {
    who: { roles: ['admin', 'supervisor'], agencies: ['piu'] },
    when: ({ subject }) =>
      agreementCan.countersign(subject) ? null : { code: 'conflict', reason: 'agreement-not-open' },
  },
  async handle({ tx, actor, subject, now }) {
    await tx.agreementParty.updateMany({
      where: { agreementId: subject.id, agencyId: actor.agencyId ?? '', signedAt: null },
      data: { signedAt: now, signedById: actor.kind === 'person' ? actor.id : null },
    });
    const open = await tx.agreementParty.count({ where: { agreementId: subject.id, signedAt: null } });
    if (open === 0)
      await tx.agreement.updateMany({ where: { id: subject.id, status: 'proposed' }, data: { status: 'active' } });
    return {
      result: { active: open === 0 },
      audit: { details: { complete: open === 0 }, target: { kind: 'agreement', id: subject.id } },
    };
  },
});

/** Either party may end it at any time; what was disclosed under it stays as it was. */
export const endAgreement = command({
  name: 'agreement.end',
  input,
  target,
  subject: asParty,
  policy: {
    who: { roles: ['admin', 'supervisor'], agencies: ['piu'] },
    when: ({ subject }) => (agreementCan.end(subject) ? null : { code: 'conflict', reason: 'agreement-ended' }),
  },
  async handle({ tx, actor, subject, now }) {
    await tx.agreement.updateMany({
      where: { id: subject.id, endedAt: null },
      data: { status: 'ended', endedAt: now, endedById: actor.kind === 'person' ? actor.id : null },
    });
    return { result: undefined, audit: { details: {}, target: { kind: 'agreement', id: subject.id } } };
  },
});
