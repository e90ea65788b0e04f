import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameForm, nameToken } from '@/lib/screening/names';
import { rememberedLikeness } from '@/lib/screening/remember-likeness';
import { likenessFloor, tokenLikeness } from '@/lib/screening/token-likeness';

const like = (a: string, b: string) => tokenLikeness(nameToken(a), nameToken(b), false);

describe('tokenLikeness', () => {
  test.each([
    ['MOHAMMED', 'MUHAMMAD'],
    ['OMAR', 'UMAR'],
    ['HUSSEIN', 'HUSAYN'],
    ['ALEXEI', 'ALEKSEY'],
    ['STRELTZENKOV', 'STRELZENKOV'],
    ['BREANDT', 'BERANDT'],
    ['SERGEJS', 'SERGEY'],
    ['CHINPING', 'JINPING'],
    ['JINPIN', 'JINPING'],
    ['AHMADINEZHAD', 'AHMADINEJAD'],
    ['LEE', 'RHEE'],
    ['CHANG', 'ZHANG'],
    ['BILL', 'WILLIAM'],
    ['KATE', 'KATHERINE'],
    ['MAGOMEDOVICH', 'MAGAMEDOVICH'],
  ])('%s is like %s', (a, b) => {
    expect(like(a, b).value).toBeGreaterThanOrEqual(likenessFloor);
  });

  test.each([
    ['HASSAN', 'HUSSEIN'],
    ['ALI', 'ALA'],
    ['AMIN', 'AMINA'],
    ['IVAN', 'IVOR'],
    ['MARIA', 'OMAR'],
    ['IVANOV', 'PETROV'],
    ['MOHAMED', 'AHMED'],
    ['KIM', 'KEM'],
    ['SANCHO', 'SANCHEZ'],
    ['TOMASDOTTIR', 'JONSDOTTIR'],
    ['IRAKLIEVICH', 'KHASANOVICH'],
    ['ABDURRAHIM', 'ABDURRAHMAN'],
    ['BILL', 'ROBERT'],
  ])('%s is not like %s', (a, b) => {
    expect(like(a, b).value).toBeLessThan(likenessFloor);
  });

  const word = fc.stringMatching(/^[A-Z]{1,12}$/);

  test('is the same both ways, 1 for equal words only, and the same when remembered', () => {
    fc.assert(
      fc.property(word, word, fc.boolean(), (a, b, consonantal) => {
        const [x, y] = [nameToken(a), nameToken(b)];
        const likeness = tokenLikeness(x, y, consonantal);
        expect(likeness.value).toBeCloseTo(tokenLikeness(y, x, consonantal).value);
        expect(tokenLikeness(x, x, consonantal).value).toBe(1);
        expect(likeness.value === 1).toBe(a === b);
        expect(rememberedLikeness(x, y, consonantal)).toEqual(likeness);
        expect(rememberedLikeness(y, x, consonantal)).toEqual(likeness);
      }),
    );
  });

  test('a word in another script is like its Latin spellings, never quite equal', () => {
    const [cyrillic] = nameForm('Лавров').tokens;
    expect(cyrillic && tokenLikeness(cyrillic, nameToken('LAVROV'), false).value).toBe(0.97);
    expect(cyrillic && tokenLikeness(nameToken('LAVROV'), cyrillic, false).value).toBe(0.97);
  });

  test('two characters of Han are two words however they sound', () => {
    const [a, b] = [...nameForm('明').tokens, ...nameForm('鳴').tokens];
    expect(a && b && tokenLikeness(a, b, false).value).toBe(0);
  });

  test('without vowels, consonants are enough', () => {
    expect(tokenLikeness(nameToken('MHMD'), nameToken('MOHAMMED'), true).value).toBeGreaterThanOrEqual(likenessFloor);
  });
});
