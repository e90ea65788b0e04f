import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameForm, nameWords, tellingTokens, travellerNameForms } from '@/lib/screening/names';

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
    ['S3RG3I Iv4nov 1st', ['SERGEI', 'IVANOV', 'IST']],
    ['B2077', ['B']],
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

describe('nameForm', () => {
  const words = (name: string) => nameForm(name).tokens.map(({ text }) => text);

  test('a word in another script comes with its likely Latin spellings', () => {
    const [first, last] = nameForm('Сергей Лавров').tokens;
    expect([first?.text, ...(first?.variants ?? []).map(({ text }) => text)]).toContain('SERGEI');
    expect(last?.native?.text).toBe('Лавров');
    expect(nameForm('Сергей Lavrov').tokens[1]?.native).toBeUndefined();
  });

  test('Han and Hangul come by the character, and cut in other ways beside', () => {
    const form = nameForm('김정은');
    expect(form.tokens).toHaveLength(3);
    expect(form.alternatives.map(({ tokens }) => tokens.length)).toEqual([1, 2, 2]);
    expect(nameForm('Kim Jong Un').alternatives).toEqual([]);
  });

  test('the Arabic article may go', () => {
    expect(words('محمد السوداني')).not.toContain('AL');
    expect(nameForm('محمد').consonantal).toBe(true);
  });
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

  test.each(['NASR', 'DREW', 'ADAMS', 'MSAAD', 'DRISS', 'MISSY'])('%s is no title with a name', (given) => {
    expect(words('Quill', given)[0]).toEqual([given, 'QUILL']);
    expect(tellingTokens(nameForm(given)).map(({ text }) => text)).toEqual([given]);
  });

  test('a name in another script is cut as nameForm cuts it', () => {
    expect(travellerNameForms('김', '정은').length).toBeGreaterThan(1);
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
