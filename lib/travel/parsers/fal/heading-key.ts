const SMALL = new Set('of the de du del des la le les el los las d l and et y e'.split(' '));
const SAME: Record<string, string> = {
  number: 'no',
  nr: 'no',
  nbr: 'no',
  num: 'no',
  numero: 'no',
  n: 'no',
  doc: 'document',
  docs: 'document',
  documents: 'document',
  identification: 'identity',
  vessel: 'ship',
  vessels: 'ship',
  ships: 'ship',
  navire: 'ship',
  buque: 'ship',
  surnames: 'surname',
  names: 'name',
  birthdate: 'birth date',
  birthplace: 'birth place',
};
const LONGEST = 200;
const PREFIX = /^(?:crew|pax|passenger|passengers)(?: (?:dep|arr|departure|arrival))? (?=.)/;

/**
 * What of a heading or label counts when it is compared: letters and digits without case, accents, small words, item
 * numbers of the form (`9.1`, `12)`) and remarks in brackets (`(dd/mm/yyyy)`); `number`, `nr`, `n°` and `#` are one.
 */
export function headingKey(text: string): string {
  // no heading; cut short, it could have a heading's beginning
  if (text.length > LONGEST) return '-';
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = makeKey(text);
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(text, key);
  return key;
}

/** Every cell that is no person's is asked: the same words again and again. */
const keys = new Map<string, string>();
const MOST_KEYS = 2000;

function makeKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[\s*]*\d{1,2}(?:\.\d{1,2})?(?:[.):]+\s*|\s+)(?=[^\d\s])/, '')
    .replace(/\(s\)/g, '')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/#/g, ' no ')
    .replace(/['’`]s\b/g, 's')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => SAME[word] ?? word)
    .filter((word) => !SMALL.has(word))
    .join(' ');
}

/** Keys to try for one heading: whole, without the list's name (`Crew_Dep_Family_name`), each language of two. */
export function headingKeys(text: string): string[] {
  if (text.length > LONGEST) return [];
  const whole = headingKey(text);
  const parts = text.split(/[/|\n\r;]+| - | – /);
  const all = [whole, ...(parts.length > 1 && parts.length < 6 ? parts.map(headingKey) : [])];
  return all.flatMap((key) => (PREFIX.test(key) ? [key, key.replace(PREFIX, '')] : [key])).filter((key) => key !== '');
}
