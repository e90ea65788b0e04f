import { expect, test } from 'vitest';
import en from '@/lib/i18n/messages/en/issues.json';
import type { ParsedTraveller } from './parsed';
import { countMissing, isPartlyRead, losses } from './rules';

test('every warning that means a loss is one that readers raise', () => {
  expect([...losses].filter((code) => !(code in en))).toEqual([]);
});

test('a message with a wrong count is whole, one with an unread segment is not', () => {
  expect(isPartlyRead([{ severity: 'warning', code: 'edifactCountDiffers' }])).toBe(false);
  expect(isPartlyRead([{ severity: 'warning', code: 'edifactUnknownSegment' }])).toBe(true);
});

test('a document without a number is a missing document', () => {
  const person: ParsedTraveller = {
    kind: 'passenger',
    familyName: 'HARROW',
    givenNames: 'JUNE',
    cleanFamilyName: 'HARROW',
    cleanGivenNames: 'JUNE',
    sex: 'U',
    contacts: [],
    documents: [{ kind: 'P', number: '', nationality: 'UTO' }],
    ticketNumbers: [],
    segments: [],
  };
  expect(countMissing([person])).toEqual({ birthDate: 1, document: 1, nationality: 0, sex: 1 });
});
