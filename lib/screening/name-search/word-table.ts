import { GrowingNumbers } from '@/lib/screening/name-search/growing-numbers';
import { HashPostings } from '@/lib/screening/name-search/hash-postings';
import { leastEditCost } from '@/lib/screening/name-search/least-edit-cost';
import { bareKey, editKeys, joinedKeys, sameKeys, soundKey } from '@/lib/screening/name-search/word-keys';
import { type NameToken, nameToken } from '@/lib/screening/names';
import { rememberedLikeness } from '@/lib/screening/remember-likeness';
import { likenessFloor, tokenLikeness } from '@/lib/screening/token-likeness';

const mostTokens = 120_000;
const longList = 12;
/** Marks words of scripts without vowels, which compare by other rules than the same letters of a Latin name. */
const consonantalMark = '~';

interface WordTableParts {
  /** One a line, in order of number. */
  texts: string;
  counts: Uint32Array;
  letters: Uint8Array;
  ends: Uint32Array;
  keys: HashPostings;
}

/**
 * Every word of the listed names once, by number, and which of them are like a word that is asked for, found through keys.
 */
export class WordTable {
  readonly texts: string[] = [];
  /** Entries that have the word in a name, by number of the word. */
  readonly entryCounts = new GrowingNumbers();
  private readonly numbers = new Map<string, number>();
  /** Letters (0 to 25) of each word as written and of its fold, one word after the other, and where each ends. */
  private letters: Uint8Array = new Uint8Array(4096);
  private readonly ends = new GrowingNumbers();
  private pendingHashes = new GrowingNumbers();
  private pendingWords = new GrowingNumbers();
  private keys: HashPostings | undefined;
  private readonly tokens = new Map<number, NameToken>();
  private readonly asked = new AskedWord();
  private readonly met: number[] = [];
  private seen = new Uint32Array(1024);
  private turn = 0;

  get size(): number {
    return this.texts.length;
  }

  numberOf(text: string, consonantal = false): number | undefined {
    return this.numbers.get(consonantal ? consonantalMark + text : text);
  }

  /** The word's number, a new one where it is new. */
  intern(token: NameToken, consonantal: boolean): number {
    const text = consonantal ? consonantalMark + token.text : token.text;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.register(text, token.fold);
    this.entryCounts.push(0);
    for (const key of indexKeys(token, consonantal)) this.addKey(key, number);
    return number;
  }

  /** Entries that have this word in a name. */
  count(text: string): number {
    const [plain, bare] = [this.numberOf(text), this.numberOf(text, true)];
    return (
      (plain === undefined ? 0 : this.entryCounts.at(plain)) + (bare === undefined ? 0 : this.entryCounts.at(bare))
    );
  }

  change(word: number, step: 1 | -1): void {
    this.entryCounts.set(word, this.entryCounts.at(word) + step);
  }

  /** Sorts the keys of all words into place; to be called after many words came. */
  seal(): void {
    const pairs = this.keys?.pairs() ?? [];
    for (const [hash, word] of pairs) {
      this.pendingHashes.push(hash);
      this.pendingWords.push(word);
    }
    this.keys = HashPostings.of(this.pendingHashes.view(), this.pendingWords.view());
    this.pendingHashes = new GrowingNumbers();
    this.pendingWords = new GrowingNumbers();
  }

  /**
   * Numbers of words that may be like this one: they share a key, and little would have to change. Most of them stand in
   * no name that shares another word, so that only the rest is worth comparing in full (`likeness`). `since`: only words
   * of this number or higher, which came after the last sealing.
   */
  like(token: NameToken, since = 0): number[] {
    if (this.seen.length < this.size) this.seen = new Uint32Array(this.size * 2);
    this.turn++;
    const found: number[] = [];
    for (const spelling of [token, ...token.variants]) {
      this.asked.set(spelling);
      const bare = bareKey(spelling);
      this.takeNew(
        spelling,
        bare === undefined ? sameKeys(spelling) : [...sameKeys(spelling), bare],
        found,
        since,
        false,
      );
      const sound = soundKey(spelling);
      this.takeNew(
        spelling,
        sound === undefined ? editKeys(spelling) : [...editKeys(spelling), sound],
        found,
        since,
        true,
      );
    }
    return found;
  }

  /** How like the word of this number another is. */
  likeness(token: NameToken, word: number): number {
    const consonantal = this.texts[word]?.startsWith(consonantalMark) ?? false;
    return rememberedLikeness(token, this.tokenOf(word), consonantal).value;
  }

  /** Words that are like these neighbouring words written together. */
  joinedLike(run: readonly NameToken[]): number[] {
    const found: number[] = [];
    for (const key of joinedKeys(run)) this.keys?.collect(key, found);
    if (found.length === 0) return found;
    const text = run.map((token) => token.text).join('');
    return found.filter((word) => {
      const other = this.texts[word] ?? '';
      if (Math.abs(other.length - text.length) > 3 || other.startsWith(consonantalMark)) return false;
      return tokenLikeness(nameToken(text), this.tokenOf(word), false).value >= likenessFloor;
    });
  }

  /** What a snapshot keeps of a sealed table. */
  toParts(): WordTableParts {
    return {
      texts: this.texts.join('\n'),
      counts: this.entryCounts.taken(),
      letters: this.letters.slice(0, this.ends.length === 0 ? 0 : this.ends.at(this.ends.length - 1)),
      ends: this.ends.taken(),
      keys: this.keys ?? HashPostings.of(new Uint32Array(0), new Uint32Array(0)),
    };
  }

  static from(parts: WordTableParts): WordTable {
    const table = new WordTable();
    const texts = parts.texts === '' ? [] : parts.texts.split('\n');
    texts.forEach((text, number) => {
      table.texts.push(text);
      table.numbers.set(text, number);
      table.entryCounts.push(parts.counts[number] ?? 0);
    });
    for (const end of parts.ends) table.ends.push(end);
    table.letters = parts.letters.slice();
    table.keys = parts.keys;
    return table;
  }

  private register(text: string, fold: string): number {
    const number = this.texts.push(text) - 1;
    this.numbers.set(text, number);
    this.addLetters(text.startsWith(consonantalMark) ? text.slice(1) : text);
    this.addLetters(fold);
    return number;
  }

  private addKey(key: number, word: number): void {
    if (this.keys !== undefined) {
      this.keys.add(key, word);
      return;
    }
    this.pendingHashes.push(key);
    this.pendingWords.push(word);
  }

  /** Takes what was not yet met; where it met by its letters alone, only what little would have to change of. */
  private takeNew(token: NameToken, keys: number[], found: number[], since: number, byLetters: boolean): void {
    const met = this.met;
    met.length = 0;
    for (const key of keys) {
      if (since === 0) this.keys?.collect(key, met);
      else this.keys?.collectAdded(key, met);
    }
    for (const word of met) {
      if (word < since || this.seen[word] === this.turn) continue;
      if (byLetters && !this.asked.mayBe(this.letters, this.ends, word)) continue;
      this.seen[word] = this.turn;
      // Words of long lists are compared at once: every name in a list costs more than that.
      if (this.entryCounts.at(word) < longList || this.likeness(token, word) >= likenessFloor) found.push(word);
    }
  }

  private addLetters(text: string): void {
    let end = this.ends.length === 0 ? 0 : this.ends.at(this.ends.length - 1);
    if (end + text.length > this.letters.length) {
      const wider = new Uint8Array(Math.ceil((end + text.length) * 1.5));
      wider.set(this.letters);
      this.letters = wider;
    }
    for (let at = 0; at < text.length; at++) this.letters[end++] = text.charCodeAt(at) - 65;
    this.ends.push(end);
  }

  private tokenOf(word: number): NameToken {
    let token = this.tokens.get(word);
    if (token === undefined) {
      const text = this.texts[word] ?? '';
      token = nameToken(text.startsWith(consonantalMark) ? text.slice(1) : text);
      if (this.tokens.size >= mostTokens) this.tokens.clear();
      this.tokens.set(word, token);
    }
    return token;
  }
}

/** The word that is asked for, its letters ready for `leastEditCost`. */
class AskedWord {
  private readonly text = new Uint8Array(40);
  private readonly fold = new Uint8Array(40);
  private textLength = 0;
  private foldLength = 0;

  set(token: NameToken): void {
    this.textLength = fill(this.text, token.text);
    this.foldLength = fill(this.fold, token.fold);
  }

  /** Less than a like word may differ by would have to change of the word of this number, as written or folded. */
  mayBe(letters: Uint8Array, ends: GrowingNumbers, word: number): boolean {
    const from = word === 0 ? 0 : ends.at(2 * word - 1);
    const middle = ends.at(2 * word);
    const to = ends.at(2 * word + 1);
    const folded = (1 - likenessFloor) * Math.max(this.foldLength, to - middle, this.textLength, middle - from);
    if (leastEditCost(this.fold, 0, this.foldLength, letters, middle, to, folded) <= folded) return true;
    if (this.textLength === this.foldLength && to - middle === middle - from) return false;
    return leastEditCost(this.text, 0, this.textLength, letters, from, middle, folded) <= folded;
  }
}

function fill(letters: Uint8Array, text: string): number {
  const length = Math.min(letters.length, text.length);
  for (let at = 0; at < length; at++) letters[at] = text.charCodeAt(at) - 65;
  return length;
}

function indexKeys(token: NameToken, consonantal: boolean): number[] {
  const keys = sameKeys(token);
  const own = consonantal ? bareKey(token) : soundKey(token);
  if (own !== undefined) keys.push(own);
  return consonantal ? keys : [...keys, ...editKeys(token), ...joinedKeys([token])];
}
