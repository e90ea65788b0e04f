import { ADVICES, FILLINGS, SEPARATORS, STRANGE, VALUES, WRAPPERS } from '@/lib/testing/mutate-words';
import type { SeededRandom } from '@/lib/testing/seeded-random';

type Mutation = (bytes: Uint8Array, random: SeededRandom, other: Uint8Array) => Uint8Array;

/** A mutant is rarely larger; where it is, a repetition made it so. */
const USUAL_SIZE = 20_000;
const LARGEST = 400_000;

/**
 * One to four seeded changes to a message, over its bytes and over its structure: segments, elements, tags, lines.
 * `other` is a second message, for splices. The result is never longer than 400 kB.
 */
export function mutate(
  bytes: Uint8Array,
  other: Uint8Array,
  random: SeededRandom,
): { bytes: Uint8Array; names: string[] } {
  let mutant = bytes.length > USUAL_SIZE ? window(bytes, random) : bytes;
  const names: string[] = [];
  const rounds = random.pick([1, 1, 1, 2, 2, 3, 4]);
  for (let round = 0; round < rounds; round += 1) {
    const name = random.pick(random.chance(0.02) ? HEAVY : NAMES);
    mutant = (MUTATIONS[name] ?? MUTATIONS.flip)(mutant, random, other).slice(0, LARGEST);
    names.push(name);
  }
  return { bytes: mutant, names };
}

/** The head of a long message and a piece of its end, so that its trailers stay. */
function window(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const head = random.whole(4000, USUAL_SIZE - 2000);
  return random.chance(0.5) ? bytes.slice(0, head) : joined([bytes.slice(0, head), bytes.slice(-1500)]);
}

const MUTATIONS = {
  flip: (bytes, random) => {
    const mutant = bytes.slice();
    for (let count = random.whole(1, 8); count > 0 && mutant.length > 0; count -= 1) {
      const at = random.whole(0, mutant.length - 1);
      mutant[at] = random.chance(0.5) ? (mutant[at] ?? 0) ^ (1 << random.whole(0, 7)) : random.whole(0, 255);
    }
    return mutant;
  },
  insert: (bytes, random) => put(bytes, random.whole(0, bytes.length), noise(random)),
  delete: (bytes, random) => {
    const from = random.whole(0, bytes.length);
    return joined([bytes.subarray(0, from), bytes.subarray(from + random.whole(1, 40))]);
  },
  duplicate: (bytes, random) => {
    const from = random.whole(0, bytes.length);
    const piece = bytes.subarray(from, from + random.whole(1, 400));
    return put(bytes, random.whole(0, bytes.length), piece);
  },
  cut: (bytes, random) => bytes.slice(0, random.whole(0, bytes.length)),
  behead: (bytes, random) => bytes.slice(random.whole(0, Math.min(bytes.length, 200))),
  splice: (bytes, random, other) =>
    joined([
      bytes.subarray(0, random.whole(0, bytes.length)),
      other.subarray(random.whole(0, other.length), other.length).subarray(0, USUAL_SIZE),
    ]),
  append: (bytes, _random, other) => joined([bytes, other.subarray(0, USUAL_SIZE)]),
  swapPieces: (bytes, random) => {
    const pieces = inPieces(bytes);
    if (pieces.length < 2) return bytes;
    const [a, b] = [random.whole(0, pieces.length - 1), random.whole(0, pieces.length - 1)];
    const [first, second] = [pieces[a], pieces[b]];
    if (first && second) [pieces[a], pieces[b]] = [second, first];
    return joined(pieces);
  },
  dropPieces: (bytes, random) => {
    const pieces = inPieces(bytes);
    const from = random.whole(0, Math.max(0, pieces.length - 1));
    pieces.splice(from, random.whole(1, 3));
    return joined(pieces);
  },
  movePiece: (bytes, random) => {
    const pieces = inPieces(bytes);
    const [moved] = pieces.splice(random.whole(0, Math.max(0, pieces.length - 1)), 1);
    if (moved) pieces.splice(random.whole(0, pieces.length), 0, moved);
    return joined(pieces);
  },
  repeatPiece: (bytes, random) => repeated(bytes, random, random.whole(2, 40)),
  strangePiece: (bytes, random) => {
    const pieces = inPieces(bytes);
    pieces.splice(random.whole(0, pieces.length), 0, ascii(random.pick(STRANGE)));
    return joined(pieces);
  },
  separators: (bytes, random) => {
    const [from, to] = [random.pick(SEPARATORS), random.pick(SEPARATORS)];
    const share = random.pick([1, 0.1, 0.02]);
    return bytes.map((byte) => (byte === from && random.chance(share) ? to : byte));
  },
  advice: (bytes, random) => joined([ascii(random.pick(ADVICES)), bytes.subarray(startsWith(bytes, 'UNA') ? 9 : 0)]),
  wrap: (bytes, random) => {
    const width = random.whole(1, 80);
    const eol = ascii(random.pick(['\r\n', '\n', '\r', '\r\n\r\n', ' ']));
    const lines: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += width) lines.push(bytes.subarray(at, at + width), eol);
    return joined(lines);
  },
  unwrap: (bytes) => bytes.filter((byte) => byte !== 13 && byte !== 10),
  wrapper: (bytes, random) =>
    joined([ascii(random.pick(WRAPPERS)), bytes, ascii(random.pick(['', '\u0003', '\r\n\r\nNNNN\r\n']))]),
  charset: (bytes, random) => reencoded(bytes, random),
  value: (bytes, random) => {
    const text = latin1(bytes);
    const found = [...text.slice(0, USUAL_SIZE * 2).matchAll(/\d{2,}|[A-Z]{2,}/g)];
    const one = found[random.whole(0, Math.max(0, found.length - 1))];
    if (!one) return bytes;
    return joined([
      bytes.subarray(0, one.index),
      ascii(random.pick(VALUES)),
      bytes.subarray(one.index + one[0].length),
    ]);
  },
  hugeField: (bytes, random) => {
    const filling = ascii(random.pick(FILLINGS).repeat(random.pick([300, 5000, 20_000])));
    return put(bytes, random.chance(0.5) ? boundary(bytes, random) : random.whole(0, bytes.length), filling);
  },
  thousands: (bytes, random) => repeated(bytes, random, 10_000),
  nesting: (bytes, random) => {
    const depth = random.pick([60, 1000, 20_000]);
    const text = random.chance(0.5) ? '<a>'.repeat(depth) : `${'<PNR>'.repeat(depth)}${'</PNR>'.repeat(depth)}`;
    return put(bytes, boundary(bytes, random), ascii(text));
  },
} as const satisfies Record<string, Mutation>;

const HEAVY = ['hugeField', 'thousands', 'nesting'] as const;
const NAMES = (Object.keys(MUTATIONS) as (keyof typeof MUTATIONS)[]).filter(
  (name) => !HEAVY.some((heavy) => heavy === name),
);

function noise(random: SeededRandom): Uint8Array {
  const length = random.pick([1, 1, 2, 5, 30]);
  return Uint8Array.from({ length }, () => (random.chance(0.5) ? random.pick(SEPARATORS) : random.whole(0, 255)));
}

function repeated(bytes: Uint8Array, random: SeededRandom, times: number): Uint8Array {
  const pieces = inPieces(bytes);
  const at = random.whole(0, Math.max(0, pieces.length - 1));
  const piece = pieces[at];
  if (!piece || piece.length === 0) return bytes;
  const most = Math.min(times, Math.ceil(LARGEST / piece.length));
  return joined([...pieces.slice(0, at), ...Array.from({ length: most }, () => piece), ...pieces.slice(at)]);
}

/** Segments, tags of XML or lines, each with what ends it. */
function inPieces(bytes: Uint8Array): Uint8Array[] {
  const ends = endOf(bytes);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== ends) continue;
    pieces.push(bytes.subarray(from, at + 1));
    from = at + 1;
  }
  if (from < bytes.length) pieces.push(bytes.subarray(from));
  return pieces;
}

/** The byte that ends a piece: of XML `>`, of EDIFACT the terminator, else the line feed. */
function endOf(bytes: Uint8Array): number {
  const start = latin1(bytes.subarray(0, 400));
  if (/^\W*</.test(start)) return 0x3e;
  if (!/UN[ABH]/.test(start)) return 0x0a;
  return start.includes("'") ? 0x27 : 0x22;
}

function boundary(bytes: Uint8Array, random: SeededRandom): number {
  const pieces = inPieces(bytes);
  const until = random.whole(0, pieces.length);
  return pieces.slice(0, until).reduce((sum, piece) => sum + piece.length, 0);
}

function reencoded(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const text = latin1(bytes);
  const draw = random.whole(0, 4);
  // as UTF-8 what was bytes, lower case, UTF-16 with its mark, seven bits, or accents in one byte each
  if (draw === 0) return new TextEncoder().encode(text);
  if (draw === 1) return ascii(text.toLowerCase());
  if (draw === 2) {
    const wide = new Uint8Array(Math.min(bytes.length, USUAL_SIZE) * 2 + 2);
    wide.set([0xff, 0xfe]);
    for (let at = 0; at * 2 + 3 < wide.length; at += 1) wide[at * 2 + 2] = bytes[at] ?? 0;
    return wide;
  }
  if (draw === 3) return bytes.map((byte) => byte & 0x7f);
  return bytes.map((byte) => (byte === 0x45 && random.chance(0.2) ? 0xc9 : byte));
}

function put(bytes: Uint8Array, at: number, piece: Uint8Array): Uint8Array {
  return joined([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return latin1(bytes.subarray(0, text.length)) === text;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
