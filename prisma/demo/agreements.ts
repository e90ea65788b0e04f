import { proposeAgreement } from '@/lib/agreements/propose-agreement';
import { type AgreementTerms, offences } from '@/lib/agreements/schema';
import { countersignAgreement } from '@/lib/agreements/sign-agreement';
import { termsTemplates } from '@/lib/agreements/terms-templates';
import type { DemoWorld } from './found-members';

/** Neighbours with a long practice: most of a person, the flight, how to reach them; nothing that opens a booking. */
const close: AgreementTerms = {
  ...termsTemplates.close,
  offences: [...termsTemplates.close.offences, 'annex2-8'],
  ceilings: { ...termsTemplates.close.ceilings, baggage: 'generalised', payment: 'indicated' },
  proposed: { ...termsTemplates.close.proposed, baggage: 'withheld', payment: 'withheld' },
};

/** A first, careful agreement: terrorist offences only, and little more than that somebody is on the way. */
const { careful } = termsTemplates;

const YEAR_MS = 365 * 86_400_000;

export async function signAgreements(world: DemoWorld): Promise<void> {
  const who = (code: string) => {
    const person = world.people.get(`supervisor@${code.toLowerCase()}.example`);
    if (!person) throw new Error(`the demo world has no supervisor in ${code}`);
    return person;
  };
  const propose = (a: string, b: string, title: string, terms: AgreementTerms) => {
    const { now } = world.context();
    return proposeAgreement.run(who(a), world.context(580), {
      title,
      partyIds: [who(b).agencyId],
      validFrom: new Date(now.getTime() - YEAR_MS / 2),
      validTo: new Date(now.getTime() + YEAR_MS * 2),
      terms,
    });
  };
  const first = await propose('UTO', 'ARC', 'Arrangement on passenger hit notifications, Utopia and Arcadia', close);
  await countersignAgreement.run(who('ARC'), world.context(570), { agreementId: first.id });
  const second = await propose('UTO', 'RUR', 'Interim arrangement on terrorist travel, Utopia and Ruritania', careful);
  await countersignAgreement.run(who('RUR'), world.context(565), { agreementId: second.id });
  // still open, so that there is something to countersign
  await propose('ARC', 'RUR', 'Draft arrangement on serious crime, Arcadia and Ruritania', {
    ...careful,
    offences: offences.filter((o) => o === 'annex2-2' || o === 'annex2-4'),
  });
}
