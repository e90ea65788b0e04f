const steps: [RegExp, string][] = [
  // Doc 9303-3 §6: ü as UXX, ñ as NXX, Arabic letters with an X before them.
  [/([UNAO])XX/g, '$1'],
  [/X(SH|SS|DH|TH|KH|GH|DZ|AH|AA|AE|TA|RR)/g, '$1'],
  [/^ABD[AEOU]{1,2}(?:L|([RSDTZN])(?=\1))/, 'ABD'],
  // The article between two nouns, its L given up before a sun letter (Saifuddin, Sayf al-Din).
  [/(?<=.{3})[AEIOU]L?D+(?:I|EE)NE?$/, 'UDIN'],
  [/(?<=.{3})(?:[AOU]|OU)LLAH?$/, 'ULA'],
  // Pinyin and Wade-Giles at the beginning of a word (Xi, Hsi).
  [/^(?:HS|X)(?=[IU])/, 'SH'],
  [/SHTCH|SHCH|SCHTSCH/g, 'SH'],
  [/DSCH|DZH|DJ/g, 'J'],
  [/ZH/g, 'J'],
  [/TSCH|TCH|CZ/g, 'CH'],
  [/SCH/g, 'SH'],
  [/T[SZ](?!H)/g, 'Z'],
  [/PH/g, 'F'],
  [/DH/g, 'D'],
  [/TH/g, 'T'],
  [/GH/g, 'G'],
  [/(?<=.)KH/g, 'H'],
  [/CK|Q|C(?![HEIY])/g, 'K'],
  [/OU(?=[AEI])|W/g, 'V'],
  // J for a half-vowel after a vowel, as Germans, Poles and Balts write it (Sergej).
  [/(?<=[AEIOU])J(?![AEIOU])/g, 'I'],
  [/X/g, 'KS'],
  [/Y/g, 'I'],
  [/AE/g, 'A'],
  [/OE/g, 'O'],
  [/UE/g, 'U'],
  [/OU|OO/g, 'U'],
  // Wade-Giles and older Korean -ung for -ong.
  [/UNG$/, 'ONG'],
  [/EE|IE/g, 'I'],
  [/EI/g, 'AI'],
  [/(?<=[AEIOU])H$/, ''],
  [/(.)\1+/g, '$1'],
];

/** The spellings of one name that national transcriptions give, brought to one (MUELLER and MULLER, YOUSSEF and YUSSEF). */
export function foldSpelling(word: string): string {
  return steps.reduce((folded, [pattern, replacement]) => folded.replace(pattern, replacement), word) || word;
}

/** Consonants of a fold; a vowel at either end counts, as A (Amin is not Amina), but for a silent final E. */
export function skeletonOf(fold: string): string {
  const first = /^[AEIOU]/.test(fold) ? 'A' : fold.slice(0, 1);
  return first + fold.slice(1).replace(/[AEIOU]/g, '') + (/.[AIOU]$/.test(fold) ? 'A' : '');
}

/** Consonants alone, as scripts that leave vowels out would give them. */
export function bareConsonants(fold: string): string {
  return fold.replace(/[AEIOUV]/g, '').replace(/(?<=..)H$/, '');
}

/** A fold with CH and SH as one letter each, written [ and \, the two that follow Z. */
export function editSpelling(fold: string): string {
  return fold.replace(/CH/g, '[').replace(/SH/g, '\\');
}
