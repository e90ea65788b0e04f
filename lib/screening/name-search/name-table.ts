import { birthKeys } from '@/lib/screening/name-search/birth-order';
import { GrowingNumbers } from '@/lib/screening/name-search/growing-numbers';
import { HashPostings } from '@/lib/screening/name-search/hash-postings';
import type { IndexedName } from '@/lib/screening/name-search/listed-name';

/** Names of up to two telling words, of three, and of more are kept apart: how many must agree depends on it. */
export const lengthGroups = 3;
/** Telling words that the names of a group have at least. */
export const leastWords = (group: number) => group + 2;
const groupOf = (telling: number) => Math.min(lengthGroups - 1, Math.max(0, telling - 2));
const orderKeys = lengthGroups * birthKeys;
const singleBit = 1 << 8;
const initialsBit = 1 << 9;
const nativeBit = 1 << 10;
const fathersBit = 1 << 11;
const nowhere = 0xffffffff;

/** Arrays of a sealed table, as a snapshot keeps them. */
export interface NameTableParts {
  entries: Uint32Array;
  starts: Uint32Array;
  words: Uint32Array;
  shapes: Uint32Array;
  /** The first name of each key of order, and the names each word stands in: of several words, and alone. */
  order: Uint32Array;
  partStarts: Uint32Array;
  parts: Uint32Array;
  aloneStarts: Uint32Array;
  alone: Uint32Array;
  joins: HashPostings;
  wholes: HashPostings;
}

/**
 * Listed names by number: their words, their entry, and for each word the names it stands in. `seal` gives numbers in
 * order of length and birth (`birthKey`), so that the names near a traveller's birth date are few ranges of every list; what is
 * added later has higher numbers, in order of arrival.
 */
export class NameTable {
  private entries = new GrowingNumbers();
  private starts = new GrowingNumbers();
  private words = new GrowingNumbers();
  private shapes = new GrowingNumbers();
  private joinKeys = new GrowingNumbers();
  private joinNames = new GrowingNumbers();
  private order = new Uint32Array(orderKeys + 1);
  private partStarts = new Uint32Array(1);
  private parts = new Uint32Array(0);
  private aloneStarts = new Uint32Array(1);
  private alone = new Uint32Array(0);
  private joins: HashPostings = HashPostings.of(new Uint32Array(0), new Uint32Array(0));
  private wholes: HashPostings = HashPostings.of(new Uint32Array(0), new Uint32Array(0));
  private wholeKeys = new GrowingNumbers();
  private wholeNames = new GrowingNumbers();
  private added = new Map<number, number[]>();
  /** How often it was sealed. */
  sealings = 0;
  private sealed = true;

  constructor() {
    this.starts.push(0);
  }

  /** Until the next `seal`, names come without lists of where words stand: for many at once. */
  open(): void {
    this.sealed = false;
  }

  add(entry: number, name: IndexedName): void {
    const number = this.entries.length;
    this.entries.push(entry);
    for (const word of name.words) this.words.push(word);
    this.starts.push(this.words.length);
    const shape =
      (name.single ? singleBit : 0) |
      (name.initials ? initialsBit : 0) |
      (name.native ? nativeBit : 0) |
      (name.fathers ? fathersBit : 0);
    this.shapes.push(Math.min(255, name.telling) | shape);
    if (this.sealed) this.wholes.add(name.whole, number);
    else {
      this.wholeKeys.push(name.whole);
      this.wholeNames.push(number);
    }
    for (const key of name.joins) {
      if (this.sealed) this.joins.add(key, number);
      else {
        this.joinKeys.push(key);
        this.joinNames.push(number);
      }
    }
    if (!this.sealed) return;
    for (const word of name.words) {
      const list = this.added.get(word);
      if (list === undefined) this.added.set(word, [number]);
      else list.push(number);
    }
  }

  entryOf(name: number): number {
    return this.entries.at(name);
  }

  /** How many telling words the name has. */
  telling(name: number): number {
    return this.shapes.at(name) & 0xff;
  }

  /** It has one telling word beside particles and initials. */
  isSingle(name: number): boolean {
    return (this.shapes.at(name) & singleBit) !== 0;
  }

  /** Words of it were written in another script. */
  isNative(name: number): boolean {
    return (this.shapes.at(name) & nativeBit) !== 0;
  }

  hasFather(name: number): boolean {
    return (this.shapes.at(name) & fathersBit) !== 0;
  }

  hasInitials(name: number): boolean {
    return (this.shapes.at(name) & initialsBit) !== 0;
  }

  firstWord(name: number): number {
    return this.starts.at(name);
  }

  wordAt(place: number): number {
    return this.words.at(place);
  }

  /** Where the sealed names of several words with this word begin and end in `partNames`. */
  partStart(word: number): number {
    return word + 1 < this.partStarts.length ? (this.partStarts[word] ?? 0) : 0;
  }

  partEnd(word: number): number {
    return word + 1 < this.partStarts.length ? (this.partStarts[word + 1] ?? 0) : 0;
  }

  get partNames(): Uint32Array {
    return this.parts;
  }

  /** Names with this word that came since the last sealing. */
  addedWith(word: number): readonly number[] | undefined {
    return this.added.get(word);
  }

  get hasAdded(): boolean {
    return this.added.size > 0;
  }

  /** Puts the sealed names that have this word alone at the end of `into`. */
  collectAlone(word: number, into: number[]): void {
    if (word + 1 >= this.aloneStarts.length) return;
    const end = this.aloneStarts[word + 1] ?? 0;
    for (let at = this.aloneStarts[word] ?? 0; at < end; at++) into.push(this.alone[at] ?? 0);
  }

  /** Names of all these words in any order, by `wholeKey`. */
  wholeWith(key: number, into: number[]): void {
    this.wholes.collect(key, into);
  }

  joinedWith(key: number, into: number[]): void {
    this.joins.collect(key, into);
  }

  /** The sealed names of a group whose entries' `birthKey` lies from `first` to `last`, as first and one past the last number. */
  rangeOf(group: number, first: number, last: number): [from: number, to: number] {
    const start = group * birthKeys;
    return [this.order[start + first] ?? 0, this.order[start + last + 1] ?? 0];
  }

  /**
   * Puts the names in order and lists the places of `wordCount` words. `birthKey` tells the place of an entry, undefined
   * for one that is gone; `renumber` its number from now on.
   */
  seal(wordCount: number, birthKey: (entry: number) => number | undefined, renumber: (entry: number) => number): void {
    const count = this.entries.length;
    const keys = new Float64Array(count);
    const kept: number[] = [];
    for (let name = 0; name < count; name++) {
      const key = birthKey(this.entries.at(name));
      if (key === undefined) continue;
      keys[name] = groupOf(this.telling(name)) * birthKeys + key;
      kept.push(name);
    }
    const olds = Uint32Array.from(kept).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
    const numbers = new Uint32Array(count).fill(nowhere);
    const [entries, starts, words, shapes] = [
      new GrowingNumbers(olds.length),
      new GrowingNumbers(olds.length + 1),
      new GrowingNumbers(this.words.length),
      new GrowingNumbers(olds.length),
    ];
    starts.push(0);
    const order = new Uint32Array(orderKeys + 1);
    olds.forEach((old, number) => {
      numbers[old] = number;
      const after = (keys[old] ?? 0) + 1;
      order[after] = number + 1;
      entries.push(renumber(this.entries.at(old)));
      for (let at = this.starts.at(old); at < this.starts.at(old + 1); at++) words.push(this.words.at(at));
      starts.push(words.length);
      shapes.push(this.shapes.at(old));
    });
    for (let key = 1; key < order.length; key++) order[key] = Math.max(order[key] ?? 0, order[key - 1] ?? 0);
    this.joins = renumberKeys(this.joins, this.joinKeys, this.joinNames, numbers);
    this.wholes = renumberKeys(this.wholes, this.wholeKeys, this.wholeNames, numbers);
    this.joinKeys = new GrowingNumbers();
    this.joinNames = new GrowingNumbers();
    this.wholeKeys = new GrowingNumbers();
    this.wholeNames = new GrowingNumbers();
    Object.assign(this, { entries, starts, words, shapes, order });
    [this.partStarts, this.parts] = this.listWords(wordCount, false);
    [this.aloneStarts, this.alone] = this.listWords(wordCount, true);
    this.added = new Map();
    this.sealings++;
    this.sealed = true;
  }

  private listWords(
    wordCount: number,
    alone: boolean,
  ): [starts: Uint32Array<ArrayBuffer>, names: Uint32Array<ArrayBuffer>] {
    const starts = new Uint32Array(wordCount + 1);
    const count = this.entries.length;
    const each = (visit: (word: number, name: number) => void) => {
      for (let name = 0; name < count; name++) {
        if (((this.shapes.at(name) & singleBit) !== 0) !== alone) continue;
        for (let at = this.starts.at(name); at < this.starts.at(name + 1); at++) visit(this.words.at(at), name);
      }
    };
    each((word) => {
      starts[word + 1] = (starts[word + 1] ?? 0) + 1;
    });
    for (let word = 1; word <= wordCount; word++) starts[word] = (starts[word] ?? 0) + (starts[word - 1] ?? 0);
    const places = starts.slice();
    const names = new Uint32Array(starts[wordCount] ?? 0);
    each((word, name) => {
      const place = places[word] ?? 0;
      places[word] = place + 1;
      names[place] = name;
    });
    return [starts, names];
  }

  /** The arrays of a table that is sealed and has had nothing added since. */
  toParts(): NameTableParts {
    return {
      entries: this.entries.taken(),
      starts: this.starts.taken(),
      words: this.words.taken(),
      shapes: this.shapes.taken(),
      order: this.order,
      partStarts: this.partStarts,
      parts: this.parts,
      aloneStarts: this.aloneStarts,
      alone: this.alone,
      joins: this.joins,
      wholes: this.wholes,
    };
  }

  static from(parts: NameTableParts): NameTable {
    const table = new NameTable();
    const { order, partStarts, aloneStarts, alone, joins, wholes } = parts;
    Object.assign(table, {
      entries: GrowingNumbers.of(parts.entries),
      starts: GrowingNumbers.of(parts.starts),
      words: GrowingNumbers.of(parts.words),
      shapes: GrowingNumbers.of(parts.shapes),
      parts: parts.parts,
      ...{ order, partStarts, aloneStarts, alone, joins, wholes },
    });
    return table;
  }
}

/** Keys of names with the numbers these have from now on, those waiting to be sorted among them. */
function renumberKeys(
  sorted: HashPostings,
  keys: GrowingNumbers,
  names: GrowingNumbers,
  numbers: Uint32Array,
): HashPostings {
  const hashes = new GrowingNumbers(keys.length);
  const values = new GrowingNumbers(keys.length);
  const keep = (hash: number, old: number) => {
    const number = numbers[old] ?? nowhere;
    if (number === nowhere) return;
    hashes.push(hash);
    values.push(number);
  };
  for (const [hash, old] of sorted.pairs()) keep(hash, old);
  for (let at = 0; at < keys.length; at++) keep(keys.at(at), names.at(at));
  return HashPostings.of(hashes.view(), values.view());
}
