import { expect, test } from 'vitest';
import { toCountryCode } from '@/lib/travel/parsers/country-code';

test.each([
  ['KR', 'KOR'],
  ['gb', 'GBR'],
  ['D', 'DEU'],
  ['D<<', 'DEU'],
  ['UTO', 'UTO'],
  ['XXA', 'XXA'],
  ['ZZ', 'ZZ'],
  ['', undefined],
])('%j', (sent, code) => {
  expect(toCountryCode(sent)).toBe(code);
});

test('every two-letter region the platform knows has three letters of its own', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  // Regions that are no countries of ISO 3166-1: reserved, historic, groups, pseudo-locales.
  const other = new Set(
    'AC AN BU CP CQ CS CT DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO RH SU TA TP UN VD WK XA XB YD YU ZR ZZ PM'.split(
      ' ',
    ),
  );
  other.delete('PM');
  const missing = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && !other.has(code))
    .filter((code) => toCountryCode(code)?.length !== 3);
  expect(missing).toEqual([]);
});
