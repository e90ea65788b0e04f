import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConditionLine, diffLines } from '@/components/rules/condition-lines';

const line = (text: string, depth = 0): ConditionLine => ({ text, depth, heading: false });
const shown = (before: string[], after: string[]) =>
  diffLines(
    before.map((text) => line(text)),
    after.map((text) => line(text)),
  ).map(({ change, text }) => `${{ same: ' ', added: '+', removed: '-' }[change]}${text}`);

describe('the difference between two versions', () => {
  test('keeps what is in both, and shows the old line before the new one', () => {
    expect(shown(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([' a', '-b', '+x', ' c']);
  });

  test('shows a line that moved into a group as changed', () => {
    expect(diffLines([line('a')], [line('a', 1)]).map(({ change }) => change)).toEqual(['removed', 'added']);
  });

  test('gives back both sides whole, whatever changed', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const found = shown(before, after);
        expect(found.filter((one) => !one.startsWith('+')).map((one) => one.slice(1))).toEqual(before);
        expect(found.filter((one) => !one.startsWith('-')).map((one) => one.slice(1))).toEqual(after);
      }),
    );
  });

  test('marks nothing when nothing changed', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect(shown(texts, texts).every((one) => one.startsWith(' '))).toBe(true);
      }),
    );
  });
});
