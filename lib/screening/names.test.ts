import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldSpelling, nameForm, nameToken, nameWords, tellingTokens, travellerNameForms } from '@/lib/screening/names';
import { editCloseness, likenessFloor, tokenLikeness } from '@/lib/screening/token-likeness';

const like = (a: string, b: string) => tokenLikeness(nameToken(a), nameToken(b), false);

describe('nameWords', () => {
  test.each([
    ['Jörg-Åge Ødegård', ['JORG', 'AGE', 'ODEGARD']],
    ["O'Neil Sa’ad", ['ONEIL', 'SAAD']],
    ['QUILL<<GRETA<MARIE<<<', ['QUILL', 'GRETA', 'MARIE']],
    ['Щукин', ['SHCHUKIN']],
    ['王伟', ['WANG', 'WEI']],
    ['FNU XXX Sukarno', ['SUKARNO']],
    ['  \t', []],
    ['123 !?', []],
  ])('%s', (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });

  test('gives A to Z only, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        expect(nameWords(name).every((word) => /^[A-Z]+$/.test(word))).toBe(true);
      }),
    );
  });
});

test.each([
  ['MUELLER', 'MULLER'],
  ['MUXXLLER', 'MULLER'],
  ['NUNXXEZ', 'NUNEZ'],
  ['YOUSSEF', 'YUSEF'],
  ['KHRUSHCHEV', 'KHRUSHEV'],
  ['DJAMEL', 'JAMEL'],
  ['ABDERRAHMAN', 'ABDULRAHMAN'],
  ['ABDULLAH', 'ABDALLA'],
  ['WLADIMIR', 'VLADIMIR'],
  ['PHILIPP', 'FILIP'],
])('%s and %s fold to one spelling', (a, b) => {
  expect(foldSpelling(a)).toBe(foldSpelling(b));
});

describe('tokenLikeness', () => {
  test.each([
    ['MOHAMMED', 'MUHAMMAD'],
    ['OMAR', 'UMAR'],
    ['HUSSEIN', 'HUSAYN'],
    ['ALEXEI', 'ALEKSEY'],
    ['STRELTZENKOV', 'STRELZENKOV'],
    ['BREANDT', 'BERANDT'],
  ])('%s is like %s', (a, b) => {
    expect(like(a, b).value).toBeGreaterThanOrEqual(likenessFloor);
  });

  test.each([
    ['HASSAN', 'HUSSEIN'],
    ['HASSAN', 'HUSSAIN'],
    ['ALI', 'ALA'],
    ['IVAN', 'IVOR'],
    ['MARIA', 'OMAR'],
    ['IVANOV', 'PETROV'],
  ])('%s is not like %s', (a, b) => {
    expect(like(a, b).value).toBeLessThan(likenessFloor);
  });

  test('is the same both ways and 1 for equal words', () => {
    const word = fc.stringMatching(/^[A-Z]{1,12}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(like(a, b)).toEqual(like(b, a));
        expect(like(a, a).value).toBe(1);
        expect(like(a, b).value).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('without vowels, consonants are enough', () => {
    const [arabic] = nameForm('محمد').tokens;
    expect(arabic?.text).toBe('MHMD');
    expect(arabic && tokenLikeness(arabic, nameToken('MOHAMMED'), true).value).toBeGreaterThanOrEqual(likenessFloor);
  });
});

test('editCloseness counts two swapped neighbours as one change', () => {
  expect(editCloseness('BRANDT', 'BARNDT')).toBeCloseTo(5 / 6);
});

describe('travellerNameForms', () => {
  const words = (family: string, given: string) =>
    travellerNameForms(family, given).map(({ tokens }) => tokens.map(({ text }) => text));

  test('a glued title is tried off and on', () => {
    expect(words('Quill', 'JOHNPAULMR')).toEqual([
      ['JOHNPAULMR', 'QUILL'],
      ['JOHNPAUL', 'QUILL'],
    ]);
    expect(words('Quill', 'AMR')).toEqual([['AMR', 'QUILL']]);
  });

  test('a single name in both fields is tried once', () => {
    expect(words('SUKARNO', 'SUKARNO')).toContainEqual(['SUKARNO']);
  });

  test('no name at all has no form', () => {
    expect(words('', ' FNU ')).toEqual([]);
  });
});

test('tellingTokens leaves particles and titles out, unless there is nothing else', () => {
  const telling = (name: string) => tellingTokens(nameForm(name)).map(({ text }) => text);
  expect(telling('Haji Omar bin Khalid al-Zarhani')).toEqual(['OMAR', 'KHALID', 'ZARHANI']);
  expect(telling('Bin')).toEqual(['BIN']);
});
