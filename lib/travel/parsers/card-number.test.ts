import fc from 'fast-check';
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
  ['4111?:1111?+1111 1111', [[0, 17]]],
  ['4111 \r\n1111 1111.1111', [[0, 17]]],
  ['2411264111111111111111', [[6, 18]]],
  ['41111111111111110910', [[0, 12]]],
  ['0161234567890 4111111111111111', [[14, 26]]],
  ['4111111111111112', []],
  ['00441632960000', []],
  ['441632960000 441632960001', []],
  ['4915112345679', []],
  ['0162120234533', []],
  ['4111111111 / 111111', []],
])('%s', (text, ranges) => {
  expect(findCardNumbers(text)).toEqual(ranges);
});

test('thirteen digits are left alone where a ticket number stands', () => {
  expect(findCardNumbers('4222222222222')).toEqual([[0, 9]]);
  expect(findCardNumbers('4222222222222', 14)).toEqual([]);
});

test('time grows with the length alone', () => {
  const started = performance.now();
  findCardNumbers('1 '.repeat(500_000));
  findCardNumbers('4'.repeat(1_000_000));
  expect(performance.now() - started).toBeLessThan(3000);
});

test('never more than four digits of a card stay, however it is written', () => {
  const filler = fc.constantFrom('', ' ', '-', '.', '?:', '\n', '\r\n');
  fc.assert(
    fc.property(
      fc.constantFrom('4111111111111111', '5555555555554444', '378282246310005', '30569309025904'),
      fc.array(filler, { minLength: 19, maxLength: 19 }),
      fc.constantFrom('', 'A', '12 ', 'CARD '),
      (card, fillers, before) => {
        const written = before + [...card].map((digit, index) => digit + (fillers[index] ?? '')).join('');
        const kept = [...written];
        for (const [from, to] of findCardNumbers(written)) kept.fill('', from, to);
        expect(kept.join('').slice(before.length).replace(/\D/g, '').length).toBeLessThanOrEqual(4);
      },
    ),
  );
});
