/** Blocks of India's scripts laid out alike (Unicode ch. 12): Devanagari to Malayalam, 128 code points each. */
const FIRST_BLOCK = 0x0900;
const LAST_BLOCK = 0x0d7f;
const VIRAMA = 0x4d;

const vowels = lettersFrom(0x05, 'A A I I U U RI LI E E E AI O O O AU');
const vowelSigns = lettersFrom(0x3e, 'A I I U U RI RI E E E AI O O O AU');
const consonants = lettersFrom(
  0x15,
  'K KH G GH N CH CH J JH N T TH D DH N T TH D DH N N P PH B BH M Y R R L L L V SH SH S H',
);
/** Candrabindu, anusvara, visarga. */
const marks = lettersFrom(0x01, 'N N H');

interface Sound {
  letters: string;
  /** The A that a consonant has unless a sign says otherwise; in names it is often not said. */
  inherent: boolean;
}

/**
 * Latin spellings of a word in a script of India: a consonant without a sign has an A, which Hindi drops at the end
 * and in the middle (राम RAM, राजकुमार RAJKUMAR) and other languages keep. Empty for words in other scripts.
 */
export function indicForms(word: string): string[] {
  const sounds = soundsOf(word.normalize('NFC'));
  if (sounds === undefined || sounds.length === 0) return [];
  const last = sounds.length - 1;
  // after two consonants the last A is said: नरेन्द्र NARENDRA
  const cluster = last > 0 && isConsonant(sounds[last - 1]?.letters) && sounds[last - 1]?.inherent === false;
  const write = (says: (at: number) => boolean) =>
    sounds.map(({ letters, inherent }, at) => letters + (inherent && says(at) ? 'A' : '')).join('');
  const whole = write(() => true);
  const withoutLast = write((at) => at < last);
  const spoken = write((at) => at < last && !isDropped(sounds, at));
  return cluster ? [whole, withoutLast] : [spoken, withoutLast, whole];
}

/** Between two syllables that have vowels of their own, other than at the beginning. */
function isDropped(sounds: readonly Sound[], at: number): boolean {
  const next = sounds[at + 1];
  return at > 0 && hasVowel(sounds[at - 1]) && next !== undefined && !next.inherent && hasVowel(next);
}

function hasVowel(sound: Sound | undefined): boolean {
  return sound !== undefined && (sound.inherent || !isConsonant(sound.letters));
}

function isConsonant(letters: string | undefined): boolean {
  return letters !== undefined && !/[AEIOU]$/.test(letters);
}

function soundsOf(word: string): Sound[] | undefined {
  const sounds: Sound[] = [];
  for (const letter of word) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < FIRST_BLOCK || code > LAST_BLOCK) return undefined;
    const place = code % 0x80;
    const before = sounds.at(-1);
    const consonant = consonants.get(place);
    const sign = vowelSigns.get(place);
    if (consonant !== undefined) sounds.push({ letters: consonant, inherent: true });
    else if (before !== undefined && (sign !== undefined || place === VIRAMA)) {
      before.letters += sign ?? '';
      before.inherent = false;
    } else {
      const other = vowels.get(place) ?? marks.get(place);
      if (other !== undefined) sounds.push({ letters: other, inherent: false });
    }
  }
  return sounds;
}

function lettersFrom(first: number, letters: string): ReadonlyMap<number, string> {
  return new Map(letters.split(' ').map((latin, at) => [first + at, latin]));
}
