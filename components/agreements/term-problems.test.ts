import { describe, expect, it } from 'vitest';
import { proposeAgreementInput } from '@/lib/agreements/schema';
import { termsTemplates } from '@/lib/agreements/terms-templates';
import { controlOf, termProblems } from './term-problems';

const draft = {
  title: 'Arrangement on hit notifications',
  parties: ['0193b2b0-5a1c-7c3e-9f00-3d1f0a6b7c8d'],
  from: '2026-11-24',
  to: '2028-11-24',
  terms: termsTemplates.careful,
};

describe('problems of a draft agreement', () => {
  it('finds none in either template, and neither does the command', () => {
    for (const terms of Object.values(termsTemplates)) {
      expect(termProblems({ ...draft, terms })).toEqual([]);
      const sent = { title: draft.title, partyIds: draft.parties, validFrom: draft.from, validTo: draft.to, terms };
      expect(proposeAgreementInput.safeParse(sent).success).toBe(true);
    }
  });

  it('names every control that is empty or out of range, in the order of the form', () => {
    const terms = {
      ...termsTemplates.careful,
      offences: [],
      purposes: [],
      replyHours: { ...termsTemplates.careful.replyHours, U1: Number.NaN, U3: 721 },
      retentionMonths: 61,
    };
    const found = termProblems({ title: ' x ', parties: [], from: '', to: '2026-11-24', terms });
    expect(found.map((p) => p.field)).toEqual([
      'title',
      'party-0',
      'validFrom',
      'offence-filter',
      'purpose-0',
      'reply-U1',
      'reply-U3',
      'retention',
    ]);
  });

  it('refuses a term that ends on the day it begins', () => {
    expect(termProblems({ ...draft, to: draft.from })).toEqual([{ field: 'validTo', kind: 'order' }]);
  });

  it('leads from what the command names to the control it was typed in', () => {
    expect(controlOf('terms.proposed.name')).toBe('proposed-name');
    expect(controlOf('terms.replyHours.U2')).toBe('reply-U2');
    expect(controlOf('partyIds')).toBe('party-0');
    expect(controlOf('validTo')).toBe('validTo');
    expect(controlOf('terms.handling')).toBe('handling');
  });
});
