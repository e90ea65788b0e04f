import { expect, test } from 'vitest';
import { oneIn } from '@/components/hits/rarity';

test('a share is told as one in so many, in two digits', () => {
  expect([0.00025, 1 / 4123, 0.02, 0.12, 0.5].map(oneIn)).toEqual([4000, 4100, 50, 8, 2]);
});

test('what most share tells nothing, and what nobody shares is told as such', () => {
  expect(oneIn(0.51)).toBeNull();
  expect(oneIn(1)).toBeNull();
  expect(oneIn(0)).toBe(Number.POSITIVE_INFINITY);
});
