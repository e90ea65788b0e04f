/**
 * FNV-1a over UTF-16 units with a final stir, 32 bits. Keys of the index are such hashes: two texts that share one by
 * chance only cost a comparison, since whatever is found is compared in full. The seed tells kinds of keys apart.
 */
export function hashText(text: string, seed: number): number {
  let hash = start(seed);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return stir(hash);
}

/** Hash of the text with one letter left out, as `hashText` of the shorter text gives it. */
export function hashWithout(text: string, left: number, seed: number): number {
  let hash = start(seed);
  for (let at = 0; at < text.length; at++) {
    if (at !== left) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return stir(hash);
}

/** Letters as joined words compare: A and E as one, O and U as one, H not at all. */
const joinedLetters = Uint8Array.from({ length: 26 }, (_, at) => {
  const letter = String.fromCharCode(65 + at);
  if (letter === 'H') return 0;
  return { E: 65, U: 79 }[letter] ?? 65 + at;
});

/** Hash of several folded words written together, equal for JOHN PAUL and JOHNPAUL, whatever letters are doubled. */
export function hashJoined(folds: readonly string[], seed: number): number {
  let hash = start(seed);
  let before = 0;
  for (const fold of folds) {
    for (let at = 0; at < fold.length; at++) {
      const code = joinedLetters[fold.charCodeAt(at) - 65] ?? 0;
      if (code === 0 || code === before) continue;
      before = code;
      hash = Math.imul(hash ^ code, 0x01000193);
    }
  }
  return stir(hash);
}

function start(seed: number): number {
  return 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
}

function stir(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
