import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImoNumber } from '@/lib/travel/parsers/fal/imo-number';

describe('IMO number', () => {
  it.each(['9074729', 'IMO 9074729', 'IMO9074729', 'imo: 9074729', 'IMO No. 9074729', ' 9074729 '])(
    'is read from %j',
    (text) => {
      expect(readImoNumber(text)).toEqual({ imo: '9074729', asSent: text.trim() });
    },
  );

  it.each(['9074728', '0000000', '907472', '90747290', 'IMO', '', 'IMO 9074729 9074729'])(
    'is kept as sent alone where %j is none',
    (text) => {
      expect(readImoNumber(text)).toEqual({ asSent: text });
    },
  );

  it('fits exactly one of ten check digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000, max: 999_999 }), (body) => {
        const fitting = Array.from({ length: 10 }, (_, digit) => readImoNumber(`${body}${digit}`)).filter((r) => r.imo);
        expect(fitting).toHaveLength(1);
      }),
    );
  });
});
