import { countPlaces } from '@/lib/screening/places';

/**
 * What it costs to turn one word of a name into another, letter by letter, where letters that scripts, keyboards and
 * ears mix up cost less than others.
 */
export interface EditWord {
  /** A to Z, [ for CH and \ for SH where they are one letter (`editSpelling`). */
  letters: string;
  /** What it costs to leave the last letter out. */
  lastDrop: number;
  /** Letters it has, as bits 0 to 27. */
  own: number;
  /** Those that cost a whole change unless the other word has them or one close to them. */
  hard: number;
  /** Letters it has and letters close to those. */
  reach: number;
}

const A = 65;
const size = 28;
const digraphs = '[\\';
const longest = 40;
const code = (letter: string) => letter.charCodeAt(0) - A;
const bits = (letters: string) => [...letters].reduce((all, letter) => all | (1 << code(letter)), 0);

/** No change of one letter costs less. */
const cheapestChange = 0.35;
const changes = new Float64Array(size * size).fill(1);
const drops = new Float64Array(size).fill(1);

function near(pairs: string, cost: number): void {
  for (const pair of pairs.split(' ')) {
    const [a, b] = [code(pair.slice(0, 1)), code(pair.slice(1))];
    changes[a * size + b] = cost;
    changes[b * size + a] = cost;
  }
}

for (const pair of digraphs) {
  drops[code(pair)] = 1.5;
  for (let at = 0; at < size; at++) {
    changes[code(pair) * size + at] = 1.5;
    changes[at * size + code(pair)] = 1.5;
  }
}
// [ is CH, \\ is SH.
near('AU', 0.7);
near('AI EO EU IO IU', 0.6);
near('AE AO EI OU', 0.45);
near('BP DT GK FV MN BV CS CK C[ [\\ [K JG GH HK TZ UV', 0.55);
near('LR', 0.7);
near('[J IJ SZ JZ', 0.4);
near('S\\', cheapestChange);
for (const vowel of 'AEIOU') drops[code(vowel)] = 0.55;
drops[code('H')] = 0.45;
drops[code('J')] = 0.7;
for (let at = 0; at < size; at++) changes[at * size + at] = 0;

/** For each letter, itself and the letters close to it as bits. */
const reaches = Array.from({ length: size }, (_, letter) => {
  let reach = 0;
  for (let other = 0; other < size; other++) if ((changes[letter * size + other] ?? 1) < 1) reach |= 1 << other;
  return reach;
});

const vowels = bits('AEIOU');
/** Letters that are never left out or changed for less than a whole change, but for close ones. */
const hardLetters = bits('BCDFKLMNPQRTVWXYZ[\\');

const swapCost = 0.75;
/** The second of two equal letters. */
const doubleDrop = 0.3;
/** A vowel at the end is often what makes another name, a woman's beside a man's (Amin, Amina; Ali, Ala). */
const lastVowelExtra = 0.7;
/** An S at the end is an ending in Baltic and Greek forms (Lavrovs), NG there is often heard as N (Jinping). */
const slightEnding = 0.55;

/** A word, prepared for `editCost`. */
export function editWord(text: string): EditWord {
  const letters = text.slice(0, longest);
  let own = 0;
  let reach = 0;
  for (let at = 0; at < letters.length; at++) {
    const letter = letters.charCodeAt(at) - A;
    own |= 1 << letter;
    reach |= reaches[letter] ?? 0;
  }
  return { letters, lastDrop: lastDrop(letters), own, hard: own & hardLetters, reach };
}

function lastDrop(letters: string): number {
  const last = letters.charCodeAt(letters.length - 1) - A;
  const cost = drops[last] ?? 1;
  if (letters.length < 2) return cost;
  if (last === code('A')) return cost + lastVowelExtra;
  return letters.endsWith('S') || letters.endsWith('NG') ? slightEnding : cost;
}

let older = new Float64Array(longest + 1);
let previous = new Float64Array(longest + 1);
let current = new Float64Array(longest + 1);

/** Cost of the cheapest way from one word to the other, symmetric; `limit` once it cannot be less. */
export function editCost(a: EditWord, b: EditWord, limit: number): number {
  if (lettersApart(a, b) >= limit) return limit;
  const x = a.letters;
  const y = b.letters;
  const rows = x.length;
  const columns = y.length;
  previous[0] = 0;
  for (let j = 0; j < columns; j++) previous[j + 1] = at(previous, j) + dropCost(b, j);
  let leastBefore = 0;
  let before = -1;
  for (let i = 0; i < rows; i++) {
    const one = x.charCodeAt(i) - A;
    const drop = dropCost(a, i);
    let left = at(previous, 0) + drop;
    current[0] = left;
    let least = left;
    let otherBefore = -1;
    for (let j = 0; j < columns; j++) {
      const other = y.charCodeAt(j) - A;
      const last = j === columns - 1;
      let cost = at(previous, j);
      if (one !== other) {
        cost += at(changes, one * size + other);
        if (last && i === rows - 1 && isVowel(one) && isVowel(other)) cost += lastVowelExtra;
        if (before === other && one === otherBefore) cost = Math.min(cost, at(older, j - 1) + swapCost);
      }
      cost = Math.min(cost, at(previous, j + 1) + drop, left + dropCost(b, j));
      current[j + 1] = cost;
      left = cost;
      otherBefore = other;
      if (cost < least) least = cost;
    }
    before = one;
    if (least >= limit && leastBefore >= limit) return limit;
    leastBefore = least;
    const spare = older;
    older = previous;
    previous = current;
    current = spare;
  }
  return Math.min(limit, at(previous, columns));
}

/** What it costs to leave a letter out. */
function dropCost(word: EditWord, place: number): number {
  const letter = word.letters.charCodeAt(place);
  if (place > 0 && letter === word.letters.charCodeAt(place - 1)) return doubleDrop;
  return place === word.letters.length - 1 ? word.lastDrop : at(drops, letter - A);
}

type Letters = Pick<EditWord, 'own' | 'hard' | 'reach'>;

/** What the letters that only one of two words has cost at least: no way between the words costs less. */
export function lettersApart(a: Letters, b: Letters): number {
  return Math.max(lettersMissing(a, b), lettersMissing(b, a));
}

function lettersMissing(a: Letters, b: Letters): number {
  const far = a.hard & ~b.reach;
  return countPlaces(far) + cheapestChange * countPlaces(a.own & ~b.own & ~far);
}

function at(numbers: Float64Array, place: number): number {
  return numbers[place] ?? 0;
}

function isVowel(letter: number): boolean {
  return (vowels & (1 << letter)) !== 0;
}
