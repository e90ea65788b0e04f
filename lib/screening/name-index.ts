import { type NameForm, tellingTokens } from '@/lib/screening/names';
import { SpellingIndex } from '@/lib/screening/spelling-index';

interface Posting {
  /** Slots of entries with this word, or these neighbouring words together, in a name of several words. */
  parts: number[];
  /** Slots of entries that have a name which is this word, or whose words together are this. */
  wholes: number[];
}

/**
 * Finds the entries whose name may be a traveller's: two telling words alike, or one written together that holds two,
 * or the whole name. Never looks at an entry that shares no word.
 */
export class NameIndex {
  private readonly postings = new Map<string, Posting>();
  private readonly spellings = new SpellingIndex();

  add(slot: number, forms: NameForm[]): void {
    for (const form of forms) {
      const kind = form.consonantal ? 'consonants' : 'word';
      const { words, joins, whole } = indexTexts(form);
      for (const text of words) insert(this.posting(text, kind).parts, slot);
      for (const text of joins) insert(this.posting(text, form.consonantal ? kind : 'joined').parts, slot);
      if (whole !== '') insert(this.posting(whole, words.length > 1 ? 'joined' : kind).wholes, slot);
    }
  }

  remove(slot: number, forms: NameForm[]): void {
    for (const form of forms) {
      const { words, joins, whole } = indexTexts(form);
      for (const text of [...words, ...joins, whole]) {
        const posting = this.postings.get(text);
        if (posting === undefined) continue;
        withdraw(posting.parts, slot);
        withdraw(posting.wholes, slot);
        if (posting.parts.length > 0 || posting.wholes.length > 0) continue;
        this.postings.delete(text);
        this.spellings.remove(text);
      }
    }
  }

  /** Slots worth comparing with any of these forms of one name. */
  find(forms: NameForm[]): Set<number> {
    const slots = new Set<number>();
    for (const form of forms) this.findForm(form, slots);
    return slots;
  }

  /** Entries that have this word in a name. */
  count(text: string): number {
    const posting = this.postings.get(text);
    return Math.max(posting?.parts.length ?? 0, posting?.wholes.length ?? 0);
  }

  private findForm(form: NameForm, slots: Set<number>): void {
    const telling = tellingTokens(form);
    const agreeing = new Map<number, number>();
    telling.forEach((token, at) => {
      this.collect(token.text, 1 << at, agreeing, slots);
    });
    for (const { text, from, to } of runs(form)) {
      let bits = 0;
      telling.forEach((token, at) => {
        const place = form.tokens.indexOf(token);
        if (place >= from && place <= to) bits |= 1 << at;
      });
      this.collect(text, bits, agreeing, slots);
    }
    for (const [slot, bits] of agreeing) {
      if ((bits & (bits - 1)) !== 0) slots.add(slot);
    }
  }

  private collect(text: string, bits: number, agreeing: Map<number, number>, slots: Set<number>): void {
    for (const like of this.spellings.find(text)) {
      const posting = this.postings.get(like);
      for (const slot of posting?.wholes ?? []) slots.add(slot);
      for (const slot of posting?.parts ?? []) agreeing.set(slot, (agreeing.get(slot) ?? 0) | bits);
    }
  }

  private posting(text: string, kind: 'word' | 'joined' | 'consonants'): Posting {
    let posting = this.postings.get(text);
    if (posting === undefined) {
      posting = { parts: [], wholes: [] };
      this.postings.set(text, posting);
    }
    // A text may come first as a joined form and later as a word, which has more keys.
    this.spellings.add(text, kind);
    return posting;
  }
}

function indexTexts(form: NameForm): { words: string[]; joins: string[]; whole: string } {
  const telling = tellingTokens(form).map((token) => token.text);
  const words = [...new Set(telling)];
  const joins = runs(form).map((run) => run.text);
  return {
    words,
    joins,
    whole: words.length === 1 ? (words[0] ?? '') : form.tokens.map((token) => token.text).join(''),
  };
}

/** Two and three neighbouring words, and all but the first, all but the last, and all of them, written together. */
function runs(form: NameForm): { text: string; from: number; to: number }[] {
  const last = form.tokens.length - 1;
  const spans = new Map<string, [from: number, to: number]>();
  for (let from = 0; from < last; from++) {
    for (const to of [from + 1, from + 2]) if (to <= last) spans.set(`${from}-${to}`, [from, to]);
  }
  for (const [from, to] of [
    [1, last],
    [0, last - 1],
    [0, last],
  ] as const)
    if (to > from) spans.set(`${from}-${to}`, [from, to]);
  return [...spans.values()].map(([from, to]) => ({
    text: form.tokens
      .slice(from, to + 1)
      .map((token) => token.text)
      .join(''),
    from,
    to,
  }));
}

/** Slots only grow, so the list stays sorted; a name with the same word twice counts once. */
function insert(slots: number[], slot: number): void {
  if (slots.at(-1) !== slot) slots.push(slot);
}

function withdraw(slots: number[], slot: number): void {
  const at = slots.indexOf(slot);
  if (at >= 0) slots.splice(at, 1);
}
