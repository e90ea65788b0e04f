import { expect, test } from 'vitest';
import { chooseDecision, emptyDraft, missingOf, reasonsOffered, toggleTick } from '@/components/hits/review-draft';

test('"name only" and other evidence exclude each other', () => {
  const both = toggleTick(toggleTick(emptyDraft, 'document'), 'birthDate');
  expect(both.ticked).toEqual(['document', 'birthDate']);
  expect(toggleTick(both, 'name-only').ticked).toEqual(['name-only']);
  expect(toggleTick(toggleTick(both, 'name-only'), 'sex').ticked).toEqual(['sex']);
});

test('a tick comes off again, and with the last one the decision that stood on it', () => {
  const same = chooseDecision(toggleTick(emptyDraft, 'document'), 'confirmed');
  expect(toggleTick(same, 'document')).toMatchObject({ ticked: [], decision: null });
  const other = chooseDecision(toggleTick(emptyDraft, 'document'), 'dismissed');
  expect(toggleTick(other, 'document').decision).toBe('dismissed');
});

test('a reason of the other decision does not stay', () => {
  const draft = { ...chooseDecision(emptyDraft, 'dismissed'), reason: 'common-name' as const, note: 'kept' };
  expect(chooseDecision(draft, 'confirmed')).toMatchObject({ reason: null, note: 'kept' });
  expect(chooseDecision(draft, 'dismissed').reason).toBe('common-name');
});

test('what is missing is said in the order of the form', () => {
  expect(missingOf(emptyDraft)).toEqual(['decision']);
  expect(missingOf({ ...emptyDraft, decision: 'confirmed' })).toEqual(['ticked', 'reason']);
  expect(missingOf({ ...emptyDraft, decision: 'dismissed', reason: 'other', note: ' ' })).toEqual(['note']);
  expect(missingOf({ ...emptyDraft, decision: 'dismissed', reason: 'common-name' })).toEqual([]);
});

test('the document is a reason only where it agrees', () => {
  expect(reasonsOffered('confirmed', ['name'])).not.toContain('document-agrees');
  expect(reasonsOffered('confirmed', ['name', 'document'])).toContain('document-agrees');
  expect(reasonsOffered('dismissed', [])).toContain('document-differs');
});
