import { expect, test } from 'vitest';
import {
  chooseDecision,
  emptyDraft,
  missingOf,
  reasonsOffered,
  remembers,
  tickKey,
  ticksOffered,
  toggleTick,
} from '@/components/hits/review-draft';

test('"name only" and other evidence exclude each other', () => {
  const both = toggleTick(toggleTick(emptyDraft, 'document'), 'birthDate');
  expect(both.ticked).toEqual(['document', 'birthDate']);
  expect(toggleTick(both, 'name-only').ticked).toEqual(['name-only']);
  expect(toggleTick(toggleTick(both, 'name-only'), 'sex').ticked).toEqual(['sex']);
});

test('a tick comes off again, and with the last telling one the decision that stood on it', () => {
  const ticked = toggleTick(toggleTick(emptyDraft, 'name'), 'document');
  const same = chooseDecision('entry', ticked, 'confirmed');
  expect(toggleTick(same, 'document')).toMatchObject({ ticked: ['name'], decision: null });
  const other = chooseDecision('entry', toggleTick(emptyDraft, 'document'), 'dismissed');
  expect(toggleTick(other, 'document').decision).toBe('dismissed');
});

test('a reason of another decision does not stay', () => {
  const draft = { ...chooseDecision('entry', emptyDraft, 'dismissed'), reason: 'common-name' as const, note: 'kept' };
  expect(chooseDecision('entry', draft, 'unsure')).toMatchObject({ reason: null, note: 'kept' });
  expect(chooseDecision('entry', draft, 'dismissed').reason).toBe('common-name');
});

test('what is missing is said in the order of the form', () => {
  expect(missingOf(emptyDraft)).toEqual(['decision']);
  expect(missingOf({ ...emptyDraft, decision: 'confirmed' })).toEqual(['ticked', 'reason']);
  expect(missingOf({ ...emptyDraft, decision: 'confirmed', ticked: ['name'] })).toEqual(['ticked', 'reason']);
  expect(missingOf({ ...emptyDraft, decision: 'dismissed', reason: 'other', note: ' ' })).toEqual(['note']);
  expect(missingOf({ ...emptyDraft, decision: 'dismissed', reason: 'common-name' })).toEqual([]);
  expect(missingOf({ ...emptyDraft, decision: 'unsure', reason: 'evidence-thin' })).toEqual(['question']);
});

test('reasons and ticks follow the kind of hit and its evidence', () => {
  expect(reasonsOffered('entry', 'confirmed', ['name'])).not.toContain('document-agrees');
  expect(reasonsOffered('entry', 'confirmed', ['name', 'document'])).toContain('document-agrees');
  expect(reasonsOffered('rule', 'dismissed', [])).toEqual(['innocent-pattern', 'facts-wrong', 'other']);
  expect(ticksOffered('entry', ['document', 'name'])).toEqual(['name', 'document', 'name-only']);
  expect(ticksOffered('rule', [])).toEqual(['rule-facts']);
  expect((['name', 'document', 'name-only', 'rule-facts'] as const).map(tickKey)).toEqual(['1', '3', '7', '1']);
});

test('a pair is remembered where the reason is about the person, unless the officer says otherwise', () => {
  const no = { ...emptyDraft, decision: 'dismissed' as const };
  expect(remembers({ ...no, reason: 'birth-date-differs' })).toBe(true);
  expect(remembers({ ...no, reason: 'common-name' })).toBe(false);
  expect(remembers({ ...no, reason: 'common-name', remember: true })).toBe(true);
  expect(remembers({ ...no, reason: 'birth-date-differs', remember: false })).toBe(false);
  expect(remembers({ ...no, decision: 'confirmed', remember: true })).toBe(false);
});
