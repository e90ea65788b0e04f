import type { AgreementTerms } from './schema';

/** Terms to start from; every one of them is changed to what the parties really agree. */
export const termsTemplates: Record<'careful' | 'close', AgreementTerms> = {
  careful: {
    offences: ['terrorism'],
    purposes: ['own-initiative'],
    ceilings: {
      name: 'masked',
      birthDate: 'generalised',
      sex: 'full',
      nationality: 'full',
      document: 'generalised',
      itinerary: 'generalised',
      listing: 'generalised',
    },
    proposed: {},
    handling: 'H2',
    onward: 'never',
    replyHours: { U1: 2, U2: 8, U3: 72, U4: 168 },
    retentionMonths: 12,
  },
  close: {
    offences: ['terrorism', 'annex2-1', 'annex2-2', 'annex2-4', 'annex2-5'],
    purposes: ['own-initiative', 'on-request', 'emergency'],
    ceilings: {
      name: 'full',
      birthDate: 'full',
      sex: 'full',
      nationality: 'full',
      birthPlace: 'indicated',
      document: 'full',
      itinerary: 'full',
      seat: 'full',
      contact: 'masked',
      companions: 'generalised',
      listing: 'full',
    },
    proposed: {
      birthDate: 'generalised',
      document: 'masked',
      seat: 'withheld',
      contact: 'withheld',
      companions: 'withheld',
    },
    handling: 'H2',
    onward: 'with-consent',
    replyHours: { U1: 1, U2: 8, U3: 24, U4: 72 },
    retentionMonths: 36,
  },
};
