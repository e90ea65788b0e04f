import { expect, test } from 'vitest';
import { findCardNumbers, passesLuhn } from '@/lib/travel/parsers/card-number';

test('the check digit formula on the scheme owners’ own test numbers', () => {
  for (const number of ['4111111111111111', '5555555555554444', '378282246310005', '30569309025904']) {
    expect(passesLuhn(number)).toBe(true);
    expect(passesLuhn(`${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`)).toBe(false);
  }
});

test.each([
  ['PAID 4111111111111111 TODAY', [[5, 17]]],
  ['5555-5555-5555-4444', [[0, 15]]],
  ['378282246310005', [[0, 11]]],
  ['4111111111111112', []],
  ['00441632960000', []],
  ['0162120234533', []],
])('%s', (text, ranges) => {
  expect(findCardNumbers(text)).toEqual(ranges);
});
