import { expect, test } from 'vitest';
import { countPlaces, firstPlace, placeRange } from '@/lib/screening/places';

test('places are bits from the first word on', () => {
  expect(placeRange(1, 3)).toBe(0b1110);
  expect(placeRange(0, -1)).toBe(0);
  expect(firstPlace(0b1100)).toBe(2);
  expect(firstPlace(0)).toBe(-1);
  expect(countPlaces(0b1101)).toBe(3);
});
