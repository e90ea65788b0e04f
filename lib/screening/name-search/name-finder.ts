import type { NameLevel } from '@/lib/screening/compare-names';
import { birthRanges } from '@/lib/screening/name-search/birth-order';
import type { Outward } from '@/lib/screening/name-search/entry-table';
import { type LikeRow, LikeRows } from '@/lib/screening/name-search/like-rows';
import { hasFather, runs } from '@/lib/screening/name-search/listed-name';
import { mayBeAtLevel } from '@/lib/screening/name-search/most-closeness';
import { leastWords, lengthGroups, type NameTable } from '@/lib/screening/name-search/name-table';
import { joinedKeys, wholeKey } from '@/lib/screening/name-search/word-keys';
import type { WordTable } from '@/lib/screening/name-search/word-table';
import { type NameForm, type NameToken, tellingTokens } from '@/lib/screening/names';
import { countPlaces, firstPlace, severalPlaces } from '@/lib/screening/places';
import { likenessFloor } from '@/lib/screening/token-likeness';

/** What the finder asks about an entry before it takes it for a candidate. */
interface Entries {
  /** One more than the highest number. */
  readonly numbers: number;
  leastLevel(entry: number, traveller: Outward): NameLevel | undefined;
}

/**
 * Finds the entries whose name may be a traveller's: all telling words of the shorter name alike and at least two, or
 * several written together alike, or a name of one word, where the birth date may be near; where it is far off, names of
 * the same consonants in every word, since nothing less is reported then. Only the lists of the rarest words are gone
 * through, and of them only the ranges near the birth date.
 */
export class NameFinder {
  /** Which words of the traveller each listed word is like: turn (upper half) and bits (lower half), by word. */
  private wordBits = new Uint32Array(1024);
  private wordTurn = 0;
  private taken = new Uint32Array(1024);
  private takenTurn = 0;
  private found: number[] = [];
  private telling: NameToken[] = [];
  private full = 0;
  private initials: NameToken[] = [];
  /** For each of the traveller's words, the places of a listed name's words that are like it. */
  private readonly rows = new Uint32Array(16);
  /** How like the most like of these is. */
  private readonly best = new Float64Array(16);
  /** Weight of the traveller's small words, and whether one is a father's name. */
  private rest = 0;
  private fathers = false;
  /** Words that are like several of the traveller's written together, and which. */
  private readonly joinedWords = new Map<number, number>();
  private readonly likeRows: LikeRows;
  private readonly joinBits = new Map<number, number>();

  constructor(
    private readonly words: WordTable,
    private readonly names: NameTable,
    private readonly entries: Entries,
  ) {
    this.likeRows = new LikeRows(words, names);
  }

  /** Numbers of the entries worth weighing against any of these forms of one name. */
  find(forms: readonly NameForm[], traveller: Outward): number[] {
    this.found = [];
    this.makeRoom();
    this.takenTurn++;
    for (const form of forms) this.findForm(form, traveller);
    return this.found;
  }

  private findForm(form: NameForm, traveller: Outward): void {
    this.telling = tellingTokens(form).slice(0, 16);
    const telling = this.telling;
    if (telling.length === 0) return;
    this.full = (1 << telling.length) - 1;
    this.initials = form.tokens.filter((token) => token.kind === 'initial' || token.initials);
    this.fathers = hasFather(form.tokens);
    this.rest = 0;
    for (const token of form.tokens) if (!telling.includes(token)) this.rest += token.weight;
    const rows = telling.map((token) => this.likeRows.of(token));
    this.markWords(form, rows);
    this.findJoined(form, traveller);
    this.findAlone(rows, traveller);
    if (telling.length > 1 || this.initials.length > 0) this.findNear(rows, traveller);
    if (this.names.hasAdded) this.findAdded(rows, traveller);
    if (traveller.birthDate.kind !== 'none') this.findFar(traveller);
  }

  /** Notes of each listed word which of the traveller's it may be like, or is like several of written together. */
  private markWords(form: NameForm, rows: LikeRow[]): void {
    this.wordTurn = nextTurn(this.wordTurn, this.wordBits);
    for (let at = 0; at < rows.length; at++) for (const word of rows[at]?.words ?? []) this.markWord(word, 1 << at);
    this.joinedWords.clear();
    for (const [from, to] of runs(form.tokens.length)) {
      const run = form.tokens.slice(from, to + 1);
      let bits = 0;
      for (let at = 0; at < this.telling.length; at++) {
        const token = this.telling[at];
        if (token !== undefined && run.includes(token)) bits |= 1 << at;
      }
      if (bits === 0) continue;
      for (const word of this.words.joinedLike(run)) {
        this.markWord(word, bits);
        this.joinedWords.set(word, (this.joinedWords.get(word) ?? 0) | bits);
      }
    }
  }

  private markWord(word: number, bits: number): void {
    const known = this.wordBits[word] ?? 0;
    this.wordBits[word] = known >>> 16 === this.wordTurn ? known | bits : (this.wordTurn << 16) | bits;
  }

  /** Names in which neighbouring words written together may be one of the traveller's, or all of them. */
  private findJoined(form: NameForm, traveller: Outward): void {
    this.joinBits.clear();
    const note = (tokens: readonly NameToken[], bits: number) => {
      const names: number[] = [];
      for (const key of joinedKeys(tokens)) this.names.joinedWith(key, names);
      for (const name of names) this.joinBits.set(name, (this.joinBits.get(name) ?? 0) | bits);
    };
    this.telling.forEach((token, at) => {
      note([token], 1 << at);
    });
    if (form.tokens.length > 1) note(form.tokens, this.full);
    const names: number[] = [];
    for (const word of this.joinedWords.keys()) this.names.collectAlone(word, names);
    for (const name of names) this.consider(name, traveller);
    for (const [name, bits] of this.joinBits) {
      const all = bits | this.bitsOf(name);
      if (all === this.full || severalPlaces(all)) this.consider(name, traveller, bits);
    }
  }

  /** Names of one word; beside a traveller of several it takes initials, or that these are written together. */
  private findAlone(rows: LikeRow[], traveller: Outward): void {
    for (const row of rows) {
      for (const name of row.alone) {
        if (this.full === 1 || this.initials.length > 0 || this.names.hasInitials(name)) this.consider(name, traveller);
      }
    }
  }

  /**
   * Names near the birth date in which all words of the shorter of both names agree, or one and an initial. Where so many
   * of the traveller's words must agree, one of the rarest has to: the lists of the others are never gone through.
   */
  private findNear(rows: LikeRow[], traveller: Outward): void {
    const ranges = birthRanges(traveller.birthDate);
    const rarest = rows.map((_, at) => at).sort((a, b) => (rows[a]?.size ?? 0) - (rows[b]?.size ?? 0) || a - b);
    for (let group = 0; group < lengthGroups; group++) {
      const must = this.initials.length > 0 ? 1 : Math.min(rows.length, leastWords(group));
      const needed = rarest.slice(0, rows.length - must + 1);
      for (const [first, last] of ranges) {
        const [from, to] = this.names.rangeOf(group, first, last);
        if (from === to) continue;
        for (const at of needed) this.lookThrough(rows[at], from, to, must, traveller);
        for (const word of this.joinedWords.keys()) {
          this.lookAt(
            this.names.partNames,
            this.names.partStart(word),
            this.names.partEnd(word),
            from,
            to,
            2,
            traveller,
          );
        }
      }
    }
  }

  private lookThrough(row: LikeRow | undefined, from: number, to: number, must: number, traveller: Outward): void {
    if (row === undefined) return;
    this.lookAt(row.names, 0, row.names.length, from, to, must, traveller);
    for (const word of row.common) {
      this.lookAt(
        this.names.partNames,
        this.names.partStart(word),
        this.names.partEnd(word),
        from,
        to,
        must,
        traveller,
      );
    }
  }

  /** Looks at the names of a sorted list that lie in a range. */
  private lookAt(
    list: Uint32Array,
    start: number,
    end: number,
    from: number,
    to: number,
    must: number,
    traveller: Outward,
  ): void {
    for (
      let at = start === end || (list[start] ?? 0) >= from ? start : lowerBound(list, start, end, from);
      at < end;
      at++
    ) {
      const name = list[at] ?? 0;
      if (name >= to) return;
      const bits = this.bitsOf(name);
      if (countPlaces(bits) >= must && (severalPlaces(bits) || this.hasInitial(name))) this.consider(name, traveller);
    }
  }

  /** Names that came since the last sealing and share two words, or are one. */
  private findAdded(rows: LikeRow[], traveller: Outward): void {
    for (const words of [...rows.map((row) => row.words), this.joinedWords.keys()]) {
      for (const word of words) {
        for (const name of this.names.addedWith(word) ?? []) {
          const single = this.names.isSingle(name);
          const alone = this.full === 1 || this.initials.length > 0 || this.names.hasInitials(name);
          if (single ? alone || this.joinedWords.size > 0 : this.isWorth(name)) this.consider(name, traveller);
        }
      }
    }
  }

  /** Names whatever the birth date, whose words are the traveller's by their consonants. */
  private findFar(traveller: Outward): void {
    const names: number[] = [];
    this.names.wholeWith(wholeKey(this.telling), names);
    for (const name of names) this.consider(name, traveller);
  }

  private isWorth(name: number): boolean {
    const bits = this.bitsOf(name);
    return severalPlaces(bits) || (bits !== 0 && this.initials.length > 0 && this.hasInitial(name));
  }

  /** A word of the name that none of the traveller's is like begins with one of the initials. */
  private hasInitial(name: number): boolean {
    const end = this.names.firstWord(name + 1);
    for (let place = this.names.firstWord(name); place < end; place++) {
      const word = this.names.wordAt(place);
      if (this.bitsOfWord(word) !== 0) continue;
      const letter = this.words.texts[word]?.charCodeAt(0);
      if (this.initials.some((initial) => initial.text.charCodeAt(0) === letter)) return true;
    }
    return false;
  }

  private bitsOfWord(word: number): number {
    const bits = this.wordBits[word] ?? 0;
    return bits >>> 16 === this.wordTurn ? bits & 0xffff : 0;
  }

  /** Which of the traveller's words have their like in the name. */
  private bitsOf(name: number): number {
    let bits = 0;
    const end = this.names.firstWord(name + 1);
    for (let place = this.names.firstWord(name); place < end; place++) {
      bits |= this.bitsOfWord(this.names.wordAt(place));
    }
    return bits;
  }

  /** Takes the entry of a name unless what is known already rules out that it is reported. */
  private consider(name: number, traveller: Outward, joined = this.joinBits.get(name) ?? 0): void {
    const entry = this.names.entryOf(name);
    if (this.taken[entry] === this.takenTurn) return;
    if (!this.mayReach(name, this.entries.leastLevel(entry, traveller), joined)) return;
    this.taken[entry] = this.takenTurn;
    this.found.push(entry);
  }

  private mayReach(name: number, level: NameLevel | undefined, joined: number): boolean {
    if (level === undefined) return false;
    const first = this.names.firstWord(name);
    const count = Math.min(31, this.names.firstWord(name + 1) - first);
    const ours = this.names.telling(name);
    const theirs = this.telling.length;
    for (let place = 0; this.joinedWords.size > 0 && place < count; place++) {
      joined |= this.joinedWords.get(this.names.wordAt(first + place)) ?? 0;
    }
    // What is marked is like at most, so that this may rule out a name without a comparison of words.
    const shorter = Math.min(ours, theirs);
    if (joined === 0 && level !== 'none' && level !== 'fragment' && this.markedWords(first, count) < shorter)
      return false;
    const bits = joined | this.pairRows(first, count, this.names.isNative(name));
    if (joined !== 0) return bits === this.full || (level !== 'same' && severalPlaces(bits));
    if (bits === 0) return false;
    const pairs = countPairs(this.rows, theirs);
    const initials = this.initials.length > 0 || this.names.hasInitials(name);
    // One word of several is a fragment, but for initials beside it.
    if (level === 'none' || level === 'fragment' || initials) return pairs > 1 || theirs === 1 || initials;
    if (pairs < 2 && theirs > 1) return false;
    // Words left on both sides make the names two people's, whatever else agrees (`weighAlignment`); `same` leaves none.
    if (pairs < (level === 'same' ? Math.max(ours, theirs) : shorter)) return false;
    const fathers = this.fathers || this.names.hasFather(name);
    const agreeing = { likeness: this.meanLikeness(pairs), count: pairs };
    return mayBeAtLevel(level, agreeing, Math.abs(ours - theirs), Math.max(ours, theirs), this.rest, fathers);
  }

  /** How many of the name's words are marked, or of the traveller's by them, whichever is less. */
  private markedWords(first: number, count: number): number {
    let bits = 0;
    let marked = 0;
    for (let place = 0; place < count; place++) {
      const own = this.bitsOfWord(this.names.wordAt(first + place));
      if (own !== 0) marked++;
      bits |= own;
    }
    return Math.min(marked, countPlaces(bits));
  }

  /**
   * Notes which words of the name are like which of the traveller's, and tells which of these have any. How like a word of
   * another script is, its likely spellings do not tell: marked is enough.
   */
  private pairRows(first: number, count: number, native: boolean): number {
    this.rows.fill(0);
    this.best.fill(0);
    let bits = 0;
    for (let place = 0; place < count; place++) {
      const word = this.names.wordAt(first + place);
      for (let left = this.bitsOfWord(word); left !== 0; left &= left - 1) {
        const at = firstPlace(left);
        const token = this.telling[at];
        const likeness = token === undefined ? 0 : native ? 1 : this.words.likeness(token, word);
        if (likeness < likenessFloor) continue;
        if (likeness > (this.best[at] ?? 0)) this.best[at] = likeness;
        this.rows[at] = (this.rows[at] ?? 0) | (1 << place);
        bits |= 1 << at;
      }
    }
    return bits;
  }

  /** The most that so many pairs of words can be like on average. */
  private meanLikeness(pairs: number): number {
    let sum = 0;
    let count = 0;
    for (let at = 0; at < this.telling.length; at++) {
      const best = this.best[at] ?? 0;
      if (best === 0) continue;
      sum += best;
      count++;
    }
    return count === pairs ? sum / count : 1;
  }

  private makeRoom(): void {
    if (this.wordBits.length < this.words.size) this.wordBits = roomier(this.wordBits, this.words.size);
    if (this.taken.length < this.entries.numbers) this.taken = roomier(this.taken, this.entries.numbers);
  }
}

/** How many words of two names can be paired one to one, when bit p of row w says that word w may go with word p. */
function countPairs(rows: Uint32Array, count: number): number {
  let pairs = 0;
  partners.fill(-1);
  for (let word = 0; word < count; word++) {
    tried = 0;
    if (pairUp(rows, word)) pairs++;
  }
  return pairs;
}

const partners = new Int32Array(32);
let tried = 0;

function pairUp(rows: Uint32Array, word: number): boolean {
  for (let free = (rows[word] ?? 0) & ~tried; free !== 0; free = (rows[word] ?? 0) & ~tried) {
    const place = firstPlace(free);
    tried |= 1 << place;
    const partner = partners[place] ?? -1;
    if (partner >= 0 && !pairUp(rows, partner)) continue;
    partners[place] = word;
    return true;
  }
  return false;
}

function roomier(old: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.ceil(least * 1.25));
  wider.set(old);
  return wider;
}

/** Turns are 16 bits; when they run out the marks of all turns are wiped. */
function nextTurn(turn: number, marks: Uint32Array): number {
  if (turn < 0xffff) return turn + 1;
  marks.fill(0);
  return 1;
}

function lowerBound(sorted: Uint32Array, from: number, to: number, wanted: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
