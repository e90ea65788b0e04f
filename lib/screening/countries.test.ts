import { describe, expect, test } from 'vitest';
import { comparableCountry, countryCode, countryNamedIn } from '@/lib/screening/countries';
import { isoCodePairs } from '@/lib/screening/country-codes';

describe('countryCode', () => {
  test.each([
    ["Democratic People's Republic of Korea", 'PRK'],
    ['Democratic People’s Republic of Korea', 'PRK'],
    ['Iran (Islamic Republic of)', 'IRN'],
    ['United Kingdom of Great Britain and Northern Ireland', 'GBR'],
    ['Democratic Republic of the Congo', 'COD'],
    ['Congo', 'COG'],
    ['Türkiye', 'TUR'],
    ['turkey', 'TUR'],
    ['Guinea-Bissau', 'GNB'],
    ['former Soviet Union', 'SUN'],
    ['Côte d’Ivoire', 'CIV'],
    ["Cote d'Ivoire", 'CIV'],
    ['Trinidad and Tobago', 'TTO'],
    ['St. Vincent and the Grenadines', 'VCT'],
    ['DRC', 'COD'],
    ['Utopia', 'UTO'],
    ['ARC', 'ARC'],
    ['rur', 'RUR'],
    ['NL', 'NLD'],
    ['D<<', 'DEU'],
    ['XXB', 'XXB'],
  ])('%s is %s', (word, code) => {
    expect(countryCode(word)).toBe(code);
  });

  test.each(['na', 'Atlantis', '', 'ZZZ', 'X'])('does not guess at %j', (word) => {
    // `na` is also Namibia's alpha-2 code; lists that mean "not available" are the reader's business.
    expect(countryCode(word)).toBe(word === 'na' ? 'NAM' : undefined);
  });

  test('holds every country of ISO 3166-1 once', () => {
    expect(new Set(isoCodePairs.map((pair) => pair.slice(0, 2))).size).toBe(249);
    expect(new Set(isoCodePairs.map((pair) => pair.slice(2))).size).toBe(249);
  });
});

test('countryNamedIn reads the country off a document description', () => {
  expect(countryNamedIn('Libyan passport No. 513519')).toBe('LBY');
  expect(countryNamedIn('Jordan 654781')).toBe('JOR');
  expect(countryNamedIn('Central African Republic number O00065772')).toBe('CAF');
  expect(countryNamedIn('Diplomatic Passport D014433')).toBeUndefined();
  expect(countryNamedIn('')).toBeUndefined();
});

test('comparableCountry treats classes of one nationality alike', () => {
  expect(comparableCountry('GBN')).toBe('GBR');
  expect(comparableCountry('zar')).toBe('COD');
  expect(comparableCountry('Atlantis')).toBe('ATLANTIS');
});
