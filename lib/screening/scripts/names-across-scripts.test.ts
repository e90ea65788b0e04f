import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correspondence } from './correspondence';
import { equivalents } from './equivalents';
import { isKnownName } from './known-names';
import { latinForms } from './latin-forms';
import { scriptOf } from './script-of';

/** From here on the product calls two words one name. */
const alike = 0.8;

test.each([
  ['Jörg', 'latin'],
  ['محمد', 'arabic'],
  ['Юлия', 'cyrillic'],
  ['דוד', 'hebrew'],
  ['山田', 'han'],
  ['김', 'hangul'],
  ['やまだ', 'kana'],
  ['マリア', 'kana'],
  ['Νικόλαος', 'greek'],
  ['สมชาย', 'other'],
  ['1234', 'latin'],
] as const)('%s is %s', (word, script) => {
  expect(scriptOf(word)).toBe(script);
});

describe('likely Latin spellings', () => {
  test.each([
    ['محمد', 'MUHAMMAD', 'a well-known name as it is usually written'],
    ['حسين', 'HUSSEIN', 'with the vowels that Arabic leaves out'],
    ['משה', 'MOSHE', 'with the vowels that Hebrew leaves out'],
    ['Щукин', 'SHCHUKIN', 'as passports write it (Doc 9303-3 table B)'],
    ['Зеленський', 'ZELENSKYI', 'Ukrainian letters'],
    ['Нұрсұлтан', 'NURSULTAN', 'Kazakh letters'],
    ['マクドナルド', 'MACDONALD', 'vowels that the syllables put in go again'],
    ['まりあ', 'MARIA', 'hiragana as katakana'],
    ['김', 'KIM', 'a Korean family name as Koreans write it'],
    ['이', 'LEE', 'a Korean family name that hardly looks like its sound'],
    ['金', 'KIM', 'a Korean family name in Han characters'],
    ['正恩', 'JONGUN', 'a Korean given name in Han characters'],
    ['黃', 'WONG', 'a Cantonese family name'],
    ['山田', 'YAMADA', 'a Japanese family name'],
    ['太郎', 'TARO', 'a Japanese given name'],
    ['习', 'XI', 'a Mandarin family name'],
    ['伊莎貝拉', 'ISABELA', 'a foreign name written by sound'],
    ['Νικόλαος', 'NIKOLAOS', 'Greek letter for letter'],
    ['Μπουραντάς', 'BOURANTAS', 'Greek pairs of letters by their sound'],
    ['Ευάγγελος', 'EVANGELOS', 'Greek pairs of letters by their sound'],
    ['राम', 'RAM', 'a last A that Hindi does not say'],
    ['नरेन्द्र', 'NARENDRA', 'a last A that is said after two consonants'],
    ['राजकुमार', 'RAJKUMAR', 'an A in the middle that is not said'],
    ['গঙ্গা', 'GANGA', 'Bengali, laid out like Devanagari'],
    ['สมชาย', 'SMCHAY', 'a script nothing is known of, letter for letter'],
  ])('%s may be %s: %s', (word, latin) => {
    expect(latinForms(word)).toContain(latin);
  });

  test('are A to Z, six at most, each once, the same each time, whatever comes', () => {
    const word = fc.stringMatching(
      /^[\u0400-\u04ff\u0590-\u05ff\u0600-\u06ff\u30a0-\u30ff\uac00-\uad00\u4e00-\u4f00]{0,12}$/,
    );
    fc.assert(
      fc.property(fc.oneof(word, fc.string({ maxLength: 12 })), (text) => {
        const forms = latinForms(text);
        expect(forms.length).toBeLessThanOrEqual(6);
        expect(forms.every((form) => /^[A-Z]+$/.test(form))).toBe(true);
        expect(new Set(forms).size).toBe(forms.length);
        expect(latinForms(text)).toEqual(forms);
      }),
      { numRuns: 60 },
    );
  });
});

describe('correspondence of a native and a Latin word', () => {
  test.each([
    ['محمد', 'MOHAMED'],
    ['خالد', 'KHALED'],
    ['عبدالله', 'ABDULLAH'],
    ['پرویز', 'PARVEZ'],
    ['چنگیز', 'CHINGIZ'],
    ['גולדשטיין', 'GOLDSTEIN'],
    ['Хрущёв', 'KHRUSHCHEV'],
    ['Хрущёв', 'CHRUSCHTSCHOW'],
    ['Їжакевич', 'YIZHAKEVYCH'],
    ['Ғани', 'GHANI'],
    ['シュワルツェネッガー', 'SCHWARZENEGGER'],
    ['슈바르체네거', 'SCHWARZENEGGER'],
    ['克里斯托弗', 'CHRISTOPHER'],
    ['Νικόλαος', 'NIKOLAOS'],
  ])('%s is %s', (native, latin) => {
    expect(correspondence(native, latin)).toBeGreaterThanOrEqual(alike);
  });

  test.each([
    ['محمد', 'KHALED'],
    ['Иван', 'IVANOV'],
    ['Путин', 'RASPUTIN'],
    ['משה', 'DAVID'],
    ['マリア', 'MARTINEZ'],
    ['김', 'PARK'],
    ['伊莎貝拉', 'ANGELA'],
    ['Νικόλαος', 'ALEXANDROS'],
  ])('%s is not %s', (native, latin) => {
    expect(correspondence(native, latin)).toBeLessThan(alike);
  });

  test('is less where the Latin word is known as another name', () => {
    expect(correspondence('حسين', 'HASSAN')).toBeLessThan(correspondence('حسن', 'HASSAN'));
    expect(correspondence('حسن', 'HUSSEIN')).toBeLessThan(correspondence('حسين', 'HUSSEIN'));
  });

  test('is between 0 and 1, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.stringMatching(/^[A-Z]{0,20}$/),
        (native, latin) => {
          const closeness = correspondence(native, latin);
          expect(closeness).toBeGreaterThanOrEqual(0);
          expect(closeness).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('Latin spellings of one name', () => {
  const share = (a: string, b: string) => equivalents(a).some((number) => equivalents(b).includes(number));

  test.each([
    ['MUHAMMAD', 'MOHAMED'],
    ['STEVEN', 'STEPHEN'],
    ['CATHERINE', 'KATHERINE'],
    ['SERGEI', 'SERGEY'],
  ])('%s and %s share a class', (a, b) => {
    expect(share(a, b)).toBe(true);
  });

  test.each([
    ['HASSAN', 'HUSSEIN'],
    ['KAREN', 'KARIN'],
    ['MUHAMMAD', 'MAHMOUD'],
    ['IVAN', 'IVANOV'],
  ])('%s and %s do not', (a, b) => {
    expect(share(a, b)).toBe(false);
  });

  test('names are known, slips and common words are not', () => {
    expect(['KATHARINA', 'HUSSEIN', 'WATANABE', 'SCHNEIDER'].filter((name) => !isKnownName(name))).toEqual([]);
    expect(['KATHARIMA', 'HUSSIEN', 'WATANABEE', 'ZZYX', ''].filter(isKnownName)).toEqual([]);
  });
});
