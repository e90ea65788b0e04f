import { comparedAs, documentCodes, isoCodePairs } from '@/lib/screening/country-codes';
import { countryAdjectives, otherCountryNames } from '@/lib/screening/country-words';

const byAlpha2 = new Map<string, string>(isoCodePairs.map((pair) => [pair.slice(0, 2), pair.slice(2)]));
byAlpha2.set('XK', 'RKS');
const known = new Set<string>([...byAlpha2.values(), ...Object.keys(documentCodes)]);
const byName = new Map<string, string>();

/** The name with everything taken out that lists spell differently: case, accents, punctuation, small words. */
function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\bst\.?\s/g, 'saint ')
    .replace(/\p{M}|['’‘`]/gu, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && word !== 'the' && word !== 'of' && word !== 'and')
    .join(' ');
}

const englishNames = new Intl.DisplayNames(['en'], { type: 'region' });
for (const [alpha2, alpha3] of byAlpha2) byName.set(nameKey(englishNames.of(alpha2) ?? alpha2), alpha3);
for (const [code, name] of Object.entries(documentCodes)) {
  if (!byName.has(nameKey(name))) byName.set(nameKey(name), code);
}
for (const [code, names] of Object.entries(otherCountryNames)) {
  for (const name of names) byName.set(nameKey(name), code);
}

/**
 * ISO 3166-1 alpha-3 (or Doc 9303-3 special) code of a country written as an alpha-3 code, an alpha-2 code, Doc 9303's
 * `D` for Germany, or an English name in the spellings lists use; undefined where it cannot be told. Codes are taken
 * in capitals only by their length: three letters that are no code are looked up as a name (`DRC`, `UAE`).
 */
export function countryCode(word: string): string | undefined {
  const trimmed = word.trim();
  const capitals = trimmed.toUpperCase().replace(/<+$/, '');
  if (capitals === 'D') return 'DEU';
  if (known.has(capitals)) return capitals;
  const short = capitals.length === 2 ? byAlpha2.get(capitals) : undefined;
  return short ?? byName.get(nameKey(trimmed));
}

/** The country named at the head of a free-text description, such as "Libyan passport no. …" or "Jordan 654781". */
export function countryNamedIn(text: string): string | undefined {
  const words = text.trim().split(/[\s,:]+/);
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const head = words.slice(0, length).join(' ');
    if (/\d/.test(head) || head.length < 4) continue;
    const named = byName.get(nameKey(head)) ?? (length === 1 ? countryAdjectives[head.toLowerCase()] : undefined);
    if (named !== undefined) return named;
  }
  return undefined;
}

/** The code two nationalities or issuers are compared by: `GBN` and `GBR` are one country, `ZAR` is `COD`. */
export function comparableCountry(code: string): string {
  const capitals = code.trim().toUpperCase();
  const told = countryCode(capitals) ?? capitals;
  return comparedAs[told] ?? told;
}
