import { command } from '@/lib/core/command';
import { invalid } from '@/lib/core/errors';
import { newReference } from '@/lib/core/reference';
import { overproposed } from './rules';
import { proposeAgreementInput } from './schema';

/** The proposer signs by proposing; the agreement is in force once every other party has countersigned. */
export const proposeAgreement = command({
  name: 'agreement.propose',
  input: proposeAgreementInput,
  policy: { who: { roles: ['admin', 'supervisor'], agencies: ['piu'] } },
  async handle({ tx, actor, input, now }) {
    if (actor.kind !== 'person') throw invalid('person-only');
    if (input.validTo <= input.validFrom || input.validTo <= now)
      throw invalid('term-order', [{ path: 'validTo', code: 'term-order' }]);
    const over = overproposed(input.terms);
    if (over.length > 0)
      throw invalid(
        'proposed-above-ceiling',
        over.map((f) => ({ path: `terms.proposed.${f}`, code: 'proposed-above-ceiling' })),
      );
    const others = [...new Set(input.partyIds)].filter((id) => id !== actor.agencyId);
    const known = await tx.agency.count({ where: { id: { in: others }, kind: 'piu' } });
    if (others.length === 0 || known !== others.length)
      throw invalid('party-unknown', [{ path: 'partyIds', code: 'party-unknown' }]);

    const id = crypto.randomUUID();
    await tx.agreement.createMany({
      data: {
        id,
        reference: newReference('AG'),
        title: input.title,
        status: 'proposed',
        terms: input.terms,
        validFrom: input.validFrom,
        validTo: input.validTo,
        proposerId: actor.agencyId,
        proposedById: actor.id,
        createdAt: now,
      },
    });
    await tx.agreementParty.createMany({
      data: [
        { agreementId: id, agencyId: actor.agencyId, signedAt: now, signedById: actor.id },
        ...others.map((agencyId) => ({ agreementId: id, agencyId })),
      ],
    });
    return { result: { id }, audit: { details: { parties: others, version: 1 }, target: { kind: 'agreement', id } } };
  },
});
