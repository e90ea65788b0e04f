/** A word of a name as written, and whether it is in another script than Latin. */
export interface WrittenWord {
  text: string;
  native: boolean;
}

/** Letters that a word of one script is made of, joiners inside a word (Persian) included. */
const wordPattern = /[\p{L}\p{M}\p{Nd}'’‘ʼ`\u200c\u200d]+/gu;
const latinPattern = /\p{Script=Latin}/u;
const letterPattern = /\p{L}/u;
const syllabicPattern = /[\p{Script=Han}\p{Script=Hangul}]/u;
const plainPattern = /^[\p{ASCII}\p{Script=Latin}\p{M}]*$/u;

/** Nothing in it but Latin letters, so that it needs no transliteration. */
export function isLatin(name: string): boolean {
  return plainPattern.test(name);
}

const servant = 'عبد';

/** Abd al-…, "servant of the": one name with the word that follows, which Latin letters mostly write as one word. */
function isServantOf(word: WrittenWord | undefined): boolean {
  return word?.text === servant;
}

/** The words of a name in any script; Han and Hangul one word per character where `syllables` is true. */
export function writtenWords(name: string, syllables: boolean): WrittenWord[] {
  const words: WrittenWord[] = [];
  for (const [text] of name.slice(0, 300).normalize('NFC').matchAll(wordPattern)) {
    if (!letterPattern.test(text)) continue;
    const native = !latinPattern.test(text);
    if (native && syllables && syllabicPattern.test(text)) {
      for (const character of text) if (letterPattern.test(character)) words.push({ text: character, native });
    } else if (native && isServantOf(words.at(-1)) && text.startsWith('ال')) {
      words[words.length - 1] = { text: servant + text, native };
    } else {
      words.push({ text: native ? text.replace(/\u200c|\u200d|['’‘ʼ`]/g, '') : text, native });
    }
  }
  return words;
}

/**
 * How a name in Han or Hangul may be cut where it is written without a space: family name of one or two characters
 * first, then the given name; or one word, as a foreign name is. Empty for other names.
 */
export function syllabicCuts(name: string): WrittenWord[][] {
  const words = writtenWords(name, false);
  if (!words.some(({ text, native }) => native && syllabicPattern.test(text))) return [];
  const cuts: WrittenWord[][] = [words];
  const [only] = words;
  if (words.length > 1 || only === undefined) return cuts;
  const characters = [...only.text];
  for (const at of [1, 2, 3]) {
    if (characters.length > at && characters.length <= 6) {
      cuts.push([
        { text: characters.slice(0, at).join(''), native: true },
        { text: characters.slice(at).join(''), native: true },
      ]);
    }
  }
  return cuts;
}
