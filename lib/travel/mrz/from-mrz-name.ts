import { arabicLetters, SHADDA, TEH_MARBUTA } from '@/lib/travel/mrz/transliteration-tables';

/** So many spellings of one name are enough to compare; more would be guesses about guesses. */
const MOST = 24;

/**
 * What a name in the zone may have been written like, likeliest first: the Arabic form where the name shows X-codes
 * (`MXHMD` → محمد; all parts of such a name are decoded), then Latin spellings (`MUELLER` → Mueller, Müller; `MUXXLLER` →
 * Müller; `NXX` → ñ). Candidates for comparing, never a correction: ICAO Doc 9303-3 section 6 cannot be undone for sure.
 */
export function fromMrzName(mrzName: string): string[] {
  const parts = mrzName
    .toUpperCase()
    .split(/[<\s]+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return [];
  const arabic = parts.map(arabicForms);
  const decoded =
    arabic.every((forms) => forms !== undefined) && parts.some(showsCodes)
      ? product(arabic.flatMap((f) => (f ? [f] : [])))
      : [];
  return [...new Set([...decoded, ...product(parts.map(latinForms))])].slice(0, MOST);
}

const arabicByCode = new Map<string, string[]>();
for (const [letter, codes] of arabicLetters)
  for (const code of codes) arabicByCode.set(code, [...(arabicByCode.get(code) ?? []), letter]);

/** An escape that table C has. X alone (MAX, ALEXANDER) is a letter like any other. */
const showsCodes = (part: string) => arabicCodes(part)?.some((code) => code.length > 1) ?? false;

/** The codes of a part, or undefined where it is not made of codes of table C. No code begins another: one way only. */
function arabicCodes(part: string): string[] | undefined {
  const codes: string[] = [];
  let at = 0;
  while (at < part.length) {
    const code = [3, 2, 1].map((size) => part.slice(at, at + size)).find((piece) => arabicByCode.has(piece));
    if (code === undefined) return undefined;
    codes.push(code);
    at += code.length;
  }
  return codes;
}

/** Doubled letters are a shadda, which most people leave unwritten, or really two letters. */
function arabicForms(part: string): string[] | undefined {
  const codes = arabicCodes(part);
  if (!codes) return undefined;
  const steps: string[][] = [];
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? '';
    const letters = arabicByCode.get(code) ?? [];
    const doubled = codes[at + 1] === code && letters[0] !== TEH_MARBUTA;
    steps.push(doubled ? letters.flatMap((letter) => [letter, letter + SHADDA, letter + letter]) : letters);
    if (doubled) at += 1;
  }
  return combine(steps, '');
}

const LATIN: readonly [code: string, letters: readonly string[]][] = [
  ['UXX', ['Ü']],
  ['NXX', ['Ñ']],
  ['UE', ['UE', 'Ü']],
  ['OE', ['OE', 'Ö', 'Ø']],
  ['AE', ['AE', 'Ä', 'Æ']],
  ['AA', ['AA', 'Å']],
  ['SS', ['SS', 'ß']],
];

function latinForms(part: string): string[] {
  const steps: string[][] = [];
  let at = 0;
  while (at < part.length) {
    const found = LATIN.find(([code]) => part.startsWith(code, at));
    steps.push(found ? [...found[1]] : [part.charAt(at)]);
    at += found ? found[0].length : 1;
  }
  return combine(steps, '').map((form) => form.charAt(0) + form.slice(1).toLowerCase());
}

function product(parts: readonly string[][]): string[] {
  return combine(parts, ' ');
}

/** All ways through the choices, cut off at `MOST`. */
function combine(choices: readonly (readonly string[])[], between: string): string[] {
  return choices.reduce<string[]>(
    (ways, choice, at) =>
      ways.flatMap((way) => choice.map((next) => (at === 0 ? next : way + between + next))).slice(0, MOST),
    [''],
  );
}
