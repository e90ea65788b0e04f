import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { knownNames } from '../data/known-names';
import { letterSpellings } from '../data/letter-spellings';
import { alignLetters } from './align-letters';
import { inputDigest } from './input-digest';
import { learnLetters } from './learn-letters';
import { learnSequences } from './learn-sequences';
import { readPairs, sliceFile, slices } from './read-pairs';

const source = path.resolve(import.meta.dirname, '../../../../../shared/matching');
const data = path.resolve(import.meta.dirname, '../data');

describe('alignment of letters', () => {
  const pairs = ['АННА ANNA', 'НИНА NINA', 'ИННА INNA', 'ШИНА SHINA', 'МАША MASHA', 'НАШИМ NASHIM', 'МИША MISHA'];
  const examples = pairs.map((pair) => {
    const [native = '', latin = ''] = pair.split(' ');
    return { native: ['<', ...native, '>'], latin, weight: 1 };
  });
  const shares = alignLetters(examples, { native: 2, latin: 3 }, 8, 0.01);

  test('finds out which letters write which, one letter for two as well', () => {
    const likeliest = (letters: string) => [...(shares.get(letters) ?? [])].sort(([, p], [, q]) => q - p)[0]?.[0];
    expect(['А', 'Н', 'И', 'М'].map(likeliest)).toEqual(['A', 'N', 'I', 'M']);
    const total = [...shares.values()].flatMap((table) => [...table.values()]).reduce((sum, share) => sum + share, 0);
    expect(total).toBeCloseTo(1, 6);
  });

  test('does not depend on the order of the pairs', () => {
    const turned = alignLetters([...examples].reverse(), { native: 2, latin: 3 }, 8, 0.01);
    for (const [letters, table] of shares)
      for (const [latin, share] of table) expect(turned.get(letters)?.get(latin)).toBeCloseTo(share, 6);
  });
});

test('letters that follow one another often cost less', () => {
  const signs = learnSequences(new Set(['ANNA', 'HANNA', 'ANNE']));
  const cost = (a: number, b: number, c: number) => signs.charCodeAt((a * 27 + b) * 27 + c);
  expect(signs).toHaveLength(27 ** 3);
  // N after AN, Z after AN
  expect(cost(1, 14, 14)).toBeLessThan(cost(1, 14, 26));
});

describe('what is committed', () => {
  test('names its source and the command that makes it', () => {
    for (const name of ['letter-spellings', 'letter-sequences', 'known-names', 'name-classes', 'name-spellings']) {
      const [source = '', command = ''] = readFileSync(path.join(data, `${name}.ts`), 'utf8').split('\n');
      expect(source).toContain('Wikidata, mined by Merhav & Ash, COLING 2018, CC0 1.0');
      expect(command).toContain('node --import tsx scripts/derive-name-equivalents.ts');
    }
    expect(knownNames).not.toMatch(/[^0-9a-zA-Z\n]/);
  });

  test('was made from the training slices as they are; Chinese learned again is the same', (context) => {
    const missing = slices.some(({ slice }) => !existsSync(sliceFile(source, slice)));
    if (missing) context.skip('the training slices are not beside this checkout');
    const [, , digest = ''] = readFileSync(path.join(data, 'letter-spellings.ts'), 'utf8').split('\n');
    expect(digest).toContain(inputDigest(source));
    const chinese = slices.find(({ script }) => script === 'han');
    if (chinese === undefined) throw new Error('no Chinese slice');
    const pairs = readPairs(sliceFile(source, chinese.slice));
    expect(learnLetters(pairs, chinese.script, chinese.reach, chinese.floor)).toBe(letterSpellings.han);
  }, 120_000);
});
