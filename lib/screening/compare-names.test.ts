import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, nameCloseness, nameThreshold } from '@/lib/screening/compare-names';
import { nameForm, travellerNameForms } from '@/lib/screening/names';

const level = (a: string, b: string) => compareNames([nameForm(a)], [{ ...nameForm(b), quality: 'primary' }]).level;

describe('one person', () => {
  test.each([
    ['words in another order', 'Oskar Veldrun', 'VELDRUN, Oskar'],
    ['a title', 'Dr. Rami Zarhani', 'Rami Zarhani'],
    ['a title in the middle', 'Saduddin Mullah Qamri', 'Saduddin Qamri'],
    ['a particle more', 'Bashar al-Zarhani', 'Bashar Zarhani'],
    ['a particle glued', 'Bashar Alzarhani', 'Bashar al-Zarhani'],
    ['son of in two spellings', 'Isa ben Tarif', 'Isa bin Tarif'],
    ['a patronymic more', 'Pyotr Veldrunov', 'Pyotr Oskarovich Veldrunov'],
    ['a generation left out', 'Omar Zarhani', 'Omar bin Khalid bin Tarif Zarhani'],
    ['a middle name left out', 'Rui Calveira', 'Rui Nuno Calveira'],
    ['given names glued', 'Johnpaul Quillmark', 'John Paul Quillmark'],
    ['all glued', 'OskarVeldrun', 'Oskar Veldrun'],
    ['a word split', 'Nikolai Vel drun ov', 'Nikolai Veldrunov'],
    ['an initial', 'O. Veldrun', 'Oskar Veldrun'],
    ['initials run together', 'JC Quillmark', 'Jean-Claude Quillmark'],
    ['digits for letters', '0skar V3ldrun', 'Oskar Veldrun'],
    ['a single name misspelt', 'Shamsaddun', 'Shamsadun'],
    ['a single name with fillers', 'FNU Shamsadun', 'Shamsadun LNU'],
    ['a pet name', 'Bill Quillmark', 'William Quillmark'],
    ['one letter wrong', 'Oskar Veldrun', 'Oskar Veldrum'],
    ['Korean romanisations', 'Rhee Yong Jin', 'Yi Young-jin'],
    ['Wade-Giles', 'Hsi Chin-ping', 'Xi Jinping'],
    ['Latvian endings', 'Oskars Veldrunovs', 'Oskar Veldrunov'],
    ['Cyrillic', 'Сергей Лавров', 'Sergei Lavrov'],
  ])('%s: %s and %s', (_, a, b) => {
    expect(nameCloseness(a, b)).toBeGreaterThanOrEqual(nameThreshold);
    expect(nameCloseness(b, a)).toBeGreaterThanOrEqual(nameThreshold);
  });
});

describe('two people', () => {
  test.each([
    ['another given name', 'Eric Quillmark', 'Joshua Quillmark'],
    ['another family name', 'Oskar Veldrun', 'Oskar Möllstedt'],
    ['another given name beside the same initial', 'Eric A. Quillmark', 'Josh A. Quillmark'],
    ['an initial that does not fit', 'Hans O Veldrun', 'Hans Joachim Veldrun'],
    ['another family name after a long chain', 'Omar Khalid Tarif Isa al-Zarhani', 'Omar Khalid Tarif Isa al-Qamri'],
    ['another father', 'Omar bin Khalid al-Zarhani', 'Omar bin Tarif al-Zarhani'],
    ['another patronymic', 'Malik Khasanovich Veldrun', 'Malik Iraklievich Veldrun'],
    ['a name that only begins alike', 'Pedro Sancho', 'Pedro Sánchez'],
    ['one syllable of a Korean name', 'Kim Jong Man', 'Kim Jong Sik'],
    ['one character of Hangul', '김정민', '김정식'],
    ['one name of several', 'Omar', 'Omar Khalid Zarhani'],
    ['half a name for a whole one', 'Sami Abdul Zarhani', 'Sami Azim Zarhani'],
    ['particles only', 'Bin al-Zarhani', 'Bin al-Qamri'],
    ['initials only', 'N. N.', 'Nuno Nagel'],
    ['nothing', '', 'Oskar Veldrun'],
  ])('%s: %s and %s', (_, a, b) => {
    expect(nameCloseness(a, b)).toBeLessThan(nameThreshold);
    expect(nameCloseness(b, a)).toBeLessThan(nameThreshold);
  });
});

describe('levels', () => {
  test.each([
    ['Oskar Veldrun', 'Veldrun Oskar', 'same'],
    ['Rui Calveira', 'Rui Nuno Calveira', 'near'],
    ['Omar Khalid', 'Omar Tarif Isa Khalid', 'loose'],
    ['Oskar Veldrun', 'Oskar Quillmark', 'fragment'],
    ['Oskar Veldrun', 'Konrad Quillmark', 'none'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(level(a, b)).toBe(expected);
  });

  test('loose begins at the threshold', () => {
    const word = fc.constantFrom('OSKAR', 'VELDRUN', 'VELDRUM', 'RUI', 'NUNO', 'BIN', 'AL', 'N', 'ALVELDRUN', 'ABDUL');
    const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(['same', 'near', 'loose'].includes(level(a, b))).toBe(nameCloseness(a, b) >= nameThreshold);
      }),
    );
  });

  test('a low-quality alias is loose at best', () => {
    const [form] = travellerNameForms('VELDRUN', 'OSKAR');
    const listed = { ...nameForm('Oskar Veldrun'), quality: 'low' as const };
    expect(compareNames(form === undefined ? [] : [form], [listed])).toMatchObject({
      level: 'loose',
      how: 'alias-low',
    });
  });

  test('no name on either side is none', () => {
    expect(compareNames([], []).level).toBe('none');
  });
});

describe('any two names', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[A-Z]{1,9}$/),
    fc.constantFrom('AL', 'BIN', 'MOHAMMED', 'MUHAMAD', 'ABD', 'OSKAR', 'OSKR', 'JO', 'Омар', '김', '정은', 'محمد'),
  );
  const name = fc.array(word, { minLength: 1, maxLength: 6 });

  test('compare the same both ways', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(nameCloseness(a.join(' '), b.join(' '))).toBeCloseTo(nameCloseness(b.join(' '), a.join(' ')));
      }),
    );
  });

  test('a name is itself, in any order of its words', () => {
    fc.assert(
      fc.property(name, (words) => {
        const whole = words.join(' ');
        if (nameForm(whole).tokens.length === 0) return;
        expect(nameCloseness(whole, whole)).toBe(1);
        expect(nameCloseness(whole, [...words].reverse().join(' '))).toBeGreaterThanOrEqual(0.95);
      }),
    );
  });
});
