import { describe, expect, test } from 'vitest';
import type { ReadEntry } from '@/lib/screening/schema';
import { type CurrentRow, changedFields, diffList, keyEntries, removalsToConfirm } from './diff-list';
import { factsHash } from './facts-hash';

const entry = (externalRef: string, full: string, more: Partial<ReadEntry> = {}): ReadEntry => ({
  externalRef,
  names: [{ full, quality: 'primary' }],
  birthDates: [],
  documents: [],
  nationalities: [],
  birthPlaces: [],
  ...more,
});
const hex = (e: ReadEntry) => Buffer.from(factsHash(e)).toString('hex');
const row = (e: ReadEntry, origin: CurrentRow['origin'] = 'import'): CurrentRow => ({
  id: `id of ${e.externalRef}`,
  externalRef: e.externalRef,
  hash: hex(e),
  origin,
});

describe('what a file does to a list', () => {
  const same = entry('A', 'Oskar Veldrun');
  const before = entry('B', 'Ida Quill');
  const after = entry('B', 'Ida Quill', { sex: 'F' });
  const gone = entry('C', 'Lotte Fens');
  const fresh = entry('D', 'Emil Harrow');

  test('added, changed, removed and unchanged are told by reference and facts', () => {
    const diff = diffList([row(same), row(before), row(gone)], keyEntries([after, fresh, same], hex));
    expect(diff.counts).toEqual({ added: 1, changed: 1, removed: 1, unchanged: 1, kept: 0 });
    expect(diff.changed[0]?.next.entry).toBe(after);
    expect(diff.removed[0]?.externalRef).toBe('C');
  });

  test('what a person keeps by hand is neither removed nor replaced', () => {
    const diff = diffList([row(gone, 'hand'), row(before, 'hand')], keyEntries([after], hex));
    expect(diff.counts).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 0, kept: 1 });
  });

  test('two entries under one reference are both kept', () => {
    expect(keyEntries([same, { ...gone, externalRef: 'A' }], hex).map(({ key }) => key)).toEqual(['A', 'A#2']);
  });

  test('the number has to be said where more than a third goes', () => {
    const counts = (removed: number, unchanged: number) => ({ added: 9, changed: 0, removed, unchanged, kept: 0 });
    expect(removalsToConfirm(counts(33, 67))).toBeNull();
    expect(removalsToConfirm(counts(34, 66))).toBe(34);
    expect(removalsToConfirm(counts(0, 0))).toBeNull();
  });

  test('names the facts that differ', () => {
    expect(changedFields(before, after)).toEqual(['sex']);
    expect(changedFields(before, { ...after, names: [], reason: 'x' })).toEqual(['names', 'sex', 'reason']);
  });
});
