import type { NameTable } from '@/lib/screening/name-search/name-table';
import type { WordTable } from '@/lib/screening/name-search/word-table';
import type { NameToken } from '@/lib/screening/names';

/** What is kept of one word that was asked for. */
export interface LikeRow {
  /** Numbers of words that may be like it. */
  words: number[];
  /** Sorted numbers of the sealed names of several words that have any of these words, but for those of long lists. */
  names: Uint32Array;
  /** Words whose lists of names are long; they are gone through where they stand. */
  common: number[];
  /** Sealed names of one word that is one of these. */
  alone: number[];
  /** How many words there were when it was last looked for them. */
  known: number;
  /** How many names all lists have together. */
  size: number;
}

/** Rows are kept for this many words asked for: travellers' names repeat a great deal. */
const mostRows = 30_000;
const longList = 48;

/** For each word that is asked for, the listed words like it and the names they stand in, put together once. */
export class LikeRows {
  private readonly rows = new Map<string, LikeRow>();
  private sealings = 0;

  constructor(
    private readonly words: WordTable,
    private readonly names: NameTable,
  ) {}

  of(token: NameToken): LikeRow {
    if (this.sealings !== this.names.sealings) {
      this.rows.clear();
      this.sealings = this.names.sealings;
    }
    const key = token.native === undefined ? token.text : `${token.native.text} ${token.text}`;
    let row = this.rows.get(key);
    if (row === undefined) {
      if (this.rows.size >= mostRows) this.rows.clear();
      row = this.make(this.words.like(token));
      this.rows.set(key, row);
    } else if (row.known < this.words.size) {
      // Words that came since stand in no sealed name.
      row.words.push(...this.words.like(token, row.known));
      row.known = this.words.size;
    }
    return row;
  }

  private make(words: number[]): LikeRow {
    const { partNames } = this.names;
    const common: number[] = [];
    const alone: number[] = [];
    const few: number[] = [];
    let size = 0;
    for (const word of words) {
      const [start, end] = [this.names.partStart(word), this.names.partEnd(word)];
      if (end - start > longList) {
        common.push(word);
        size += end - start;
      } else for (let at = start; at < end; at++) few.push(partNames[at] ?? 0);
      this.names.collectAlone(word, alone);
    }
    const names = sortedOnce(few);
    return { words, names, common, alone, known: this.words.size, size: size + names.length };
  }
}

function sortedOnce(numbers: number[]): Uint32Array {
  const sorted = Uint32Array.from(numbers).sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0;
  }
  return sorted.slice(0, kept);
}
