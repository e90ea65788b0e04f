import { type NameToken, nameToken } from '@/lib/screening/names';
import { likenessFloor, tokenLikeness } from '@/lib/screening/token-likeness';

/** Neighbour lists are kept for this many words asked for; travellers' names repeat a great deal. */
const cacheSize = 50_000;

/**
 * Words of the index by how they may be misspelt: same fold, same sound, same consonants, or one letter apart
 * (symmetric delete: two words one edit apart share a form with one letter left out). Answers "which indexed words are
 * like this one" without looking at the others.
 */
export class SpellingIndex {
  private readonly keys = new Map<string, Set<string>>();
  private readonly known = new Set<string>();
  private readonly neighbours = new Map<string, string[]>();

  add(text: string, kind: 'word' | 'joined' | 'consonants'): void {
    if (this.known.has(`${kind} ${text}`)) return;
    this.known.add(`${kind} ${text}`);
    for (const key of spellingKeys(nameToken(text), kind)) {
      const texts = this.keys.get(key);
      if (texts === undefined) this.keys.set(key, new Set([text]));
      else texts.add(text);
    }
    this.neighbours.clear();
  }

  remove(text: string): void {
    const token = nameToken(text);
    for (const kind of ['word', 'joined', 'consonants'] as const) {
      if (!this.known.delete(`${kind} ${text}`)) continue;
      for (const key of spellingKeys(token, kind)) {
        const texts = this.keys.get(key);
        texts?.delete(text);
        if (texts?.size === 0) this.keys.delete(key);
      }
    }
    this.neighbours.clear();
  }

  /** Indexed words like this one, sorted, the word itself among them where it is indexed. */
  find(text: string): string[] {
    const cached = this.neighbours.get(text);
    if (cached !== undefined) return cached;
    const token = nameToken(text);
    const found = new Set<string>();
    for (const kind of ['word', 'consonants'] as const) {
      const tried = new Set<string>();
      for (const key of spellingKeys(token, kind)) {
        for (const indexed of this.keys.get(key) ?? []) {
          if (tried.has(indexed)) continue;
          tried.add(indexed);
          const { value } = tokenLikeness(token, nameToken(indexed), kind === 'consonants');
          if (value >= likenessFloor) found.add(indexed);
        }
      }
    }
    const sorted = [...found].sort();
    if (this.neighbours.size >= cacheSize) this.neighbours.clear();
    this.neighbours.set(text, sorted);
    return sorted;
  }
}

/** Joined words are kept out of the delete keys: they are long, many, and typos in them are rare. */
function spellingKeys(token: NameToken, kind: 'word' | 'joined' | 'consonants'): string[] {
  if (kind === 'consonants') return token.bare.length >= 2 ? [`C${token.bare}`, `F${token.fold}`] : [`F${token.fold}`];
  const keys = [`F${token.fold}`, ...(token.skeleton.length >= 2 ? [`S${token.skeleton}`] : [])];
  if (kind === 'joined') return keys;
  keys.push(...token.sounds.map((sound) => `M${sound}`));
  return [...keys, ...deleteKeys(token.fold)];
}

function deleteKeys(fold: string): string[] {
  if (fold.length < 4 || fold.length > 24) return [];
  const keys = new Set([`D${fold}`]);
  for (let at = 0; at < fold.length; at++) keys.add(`D${fold.slice(0, at)}${fold.slice(at + 1)}`);
  return [...keys];
}
