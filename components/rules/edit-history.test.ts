import { describe, expect, test } from 'vitest';
import { toDraft } from '@/components/rules/draft-state';
import { type Edit, type History, historyOf, reduceHistory } from '@/components/rules/edit-history';

const start = historyOf(toDraft({ rationale: '', conditions: null }));
const type = (rationale: string, at: number): Edit => ({ kind: 'change', part: { rationale }, at });
const after = (...edits: Edit[]): History => edits.reduce(reduceHistory, start);

describe('undo and redo of a draft', () => {
  test('takes quick changes as one step and slow ones apart', () => {
    const typed = after(type('a', 1000), type('ab', 1200), type('abc', 5000));
    expect(reduceHistory(typed, { kind: 'undo' }).now.rationale).toBe('ab');
    expect(after(type('a', 1000), type('ab', 1200), { kind: 'undo' }).now.rationale).toBe('');
  });

  test('brings back what was undone until something else is typed', () => {
    const undone = after(type('a', 1000), { kind: 'undo' });
    expect(reduceHistory(undone, { kind: 'redo' }).now.rationale).toBe('a');
    expect(reduceHistory(reduceHistory(undone, type('b', 9000)), { kind: 'redo' }).now.rationale).toBe('b');
  });

  test('does not join a change to what was undone a moment before', () => {
    const typed = after(type('a', 1000), type('b', 2000), { kind: 'undo' }, type('c', 2100));
    expect(reduceHistory(typed, { kind: 'undo' }).now.rationale).toBe('a');
  });

  test('does nothing where there is nothing to undo or redo', () => {
    expect(reduceHistory(start, { kind: 'undo' })).toBe(start);
    expect(reduceHistory(start, { kind: 'redo' })).toBe(start);
  });
});
