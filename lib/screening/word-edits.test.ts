import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editCost, editWord, lettersApart } from '@/lib/screening/word-edits';

const cost = (a: string, b: string) => editCost(editWord(a), editWord(b), 99);

describe('editCost', () => {
  test('a neighbours-swapped pair is one slip, less than two changes', () => {
    expect(cost('BRANDT', 'BARNDT')).toBe(0.75);
  });

  test.each([
    ['a vowel for a close one', 'MUSTAFA', 'MUSTEFA', 'MUSTIFA'],
    ['a vowel for another before a consonant for another', 'MARIN', 'MAREN', 'MARIK'],
    ['a voiced consonant for its like', 'GADAFI', 'KADAFI', 'NADAFI'],
    ['an H left out', 'MAHDI', 'MADI', 'MAHI'],
    ['a vowel inside before one at the end', 'AMINA', 'AMNA', 'AMIN'],
    ['a letter written twice', 'BASHAR', 'BASHARR', 'BASHARD'],
    ['an S at the end before one inside', 'LAVROVS', 'LAVROV', 'LAVROVSK'],
  ])('%s costs less', (_, word, cheaper, dearer) => {
    expect(cost(word, cheaper)).toBeLessThan(cost(word, dearer));
  });

  const word = fc.stringMatching(/^[A-Z]{1,14}$/);

  test('is the same both ways, nothing for a word and itself, and never above the limit', () => {
    fc.assert(
      fc.property(word, word, fc.double({ min: 0.5, max: 9, noNaN: true }), (a, b, limit) => {
        const [x, y] = [editWord(a), editWord(b)];
        expect(editCost(x, y, limit)).toBeCloseTo(editCost(y, x, limit));
        expect(editCost(x, x, limit)).toBe(0);
        expect(editCost(x, y, limit)).toBeLessThanOrEqual(limit);
        expect(editCost(x, y, limit)).toBeCloseTo(Math.min(limit, cost(a, b)));
      }),
    );
  });

  test('letters apart are a floor under the cost', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(lettersApart(editWord(a), editWord(b))).toBeLessThanOrEqual(cost(a, b) + 1e-9);
      }),
    );
  });
});
