import type { Sex } from '@/lib/travel/parsed';

/** Closed vocabularies of cells. Undefined for every word that is not on them. */

const key = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|[.'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const SEXES: Record<string, Sex> = {};
for (const [sex, words] of [
  ['M', 'm male man 1 masculin masculino homme hombre varon h boy mr maschio mannlich ذكر'],
  ['F', 'f female woman 2 feminin femenino femme mujer girl mrs ms femmina weiblich w أنثى انثى'],
  ['X', 'x other 9 unspecified diverse nonbinary autre otro آخر'],
  ['U', 'u unknown 0 inconnu desconocido'],
] as const)
  for (const word of words.split(' ')) SEXES[key(word)] = sex;

/** M/F/X in words, letters, or codes of UN/EDIFACT 3499 (1 male, 2 female, 9 other, 0 unknown). */
export function sexOf(text: string): Sex | undefined {
  const word = key(text);
  return Object.hasOwn(SEXES, word) ? SEXES[word] : undefined;
}

/** Transit passenger or not. */
export function isTransit(text: string): boolean | undefined {
  const word = key(text);
  if (/^(yes|y|true|1|t|transit|in transit|oui|o|si|s|x|transit passenger|en transit|en transito|نعم)$/.test(word))
    return true;
  return /^(no|n|false|0|non|not|not transit|not in transit|disembarking|disembark|none|na|n a|لا)$/.test(word)
    ? false
    : undefined;
}

const KINDS: [kind: string, pattern: RegExp][] = [
  [
    'P',
    /^(p|pp|ppt|pass|passport|passports|passeport|pasaporte|reisepass|passaporto|passaporte|ordinary passport|diplomatic passport|service passport|travel passport|passport no|passport number|valid passport|e ?passport|جواز سفر|جواز)$/,
  ],
  [
    'S',
    /^(s|sb|sid|sib|sirb|cdc|seamans? ?(book|passport|identity (book|document|card)|discharge book|id|card)?|seafarers? ?(identity (document|card|book)|book|id|identification document|passport)?|seafarers? identity|seamans? ?bk|discharge book|continuous discharge certificate|libreta (de )?(embarque|mar|naval)|livret (de )?(marin|maritime)|muster book|دفتر بحار)$/,
  ],
  [
    'I',
    /^(i|id|ic|nid|id card|identity card|national id( card)?|national identity card|identity document|carte (d |nationale d |nationale )?identite|cni|dni|documento (nacional )?(de )?identidad|cedula|personalausweis|identification card|government issued picture id|بطاقة هوية|بطاقة)$/,
  ],
  ['V', /^(v|visa|residence permit|visa or residence permit)$/],
  ['AC', /^(ac|crew member certificate|crew certificate)$/],
  [
    'F',
    /^(other|o|otro|autre|other document|travel document|laissez passer|refugee travel document|birth certificate|driving licen[cs]e|drivers? licen[cs]e|muster list|others)$/,
  ],
];

/**
 * Kind of a travel document as Concord holds it: `P` passport, `S` seafarer's identity document or book (ILO C185),
 * `I` identity card, `V` visa or residence permit, `AC` crew member certificate, `F` other. Also coded as the UN
 * recommendation does (39 passport, 36 identity card, 40 visa).
 */
export function documentKindOf(text: string): string | undefined {
  const word = key(text);
  if (word === '39') return 'P';
  if (word === '36') return 'I';
  if (word === '40') return 'V';
  return KINDS.find(([, pattern]) => pattern.test(word))?.[0];
}

export type PersonKind = 'crew' | 'passenger' | 'transit-passenger' | 'transit-crew';

/** Which list a person belongs to, where a column says so. */
export function personKindOf(text: string): PersonKind | undefined {
  const word = key(text);
  if (
    /^(crew|crew member|c|cr|master|captain|fm|fl|officer|seafarer|equipage|tripulante|tripulacion|membre equipage|طاقم|supernumerary)$/.test(
      word,
    )
  )
    return 'crew';
  if (/^(transit passenger|transit|ddt|in transit)$/.test(word)) return 'transit-passenger';
  if (/^(transit crew|ddu)$/.test(word)) return 'transit-crew';
  return /^(passenger|passengers|pax|p|passager|pasajero|fl passenger|adult|راكب)$/.test(word)
    ? 'passenger'
    : undefined;
}

/** Age class, where a column says so (Directive 98/41/EC asks for a category). */
export function ageClassOf(text: string): 'adult' | 'child' | 'infant' | undefined {
  const word = key(text);
  if (/^(a|ad|adt|adult|adults|adulte|adulto)$/.test(word)) return 'adult';
  if (/^(c|ch|chd|child|children|enfant|nino|nina)$/.test(word)) return 'child';
  return /^(i|in|inf|infant|baby|bebe)$/.test(word) ? 'infant' : undefined;
}
