import type { SeededRandom } from '@/lib/testing/seeded-random';

/** What goes wrong on the way or with the sender; `fatal` ones leave no message that could be read whole. */
export const DEFECTS = {
  'wrong-counts': { of: ['edifact'], fatal: false },
  'missing-unt': { of: ['edifact'], fatal: true },
  'wrong-terminator': { of: ['edifact'], fatal: true },
  'bad-dates': { of: ['edifact', 'xml', 'table'], fatal: false },
  'blank-documents': { of: ['edifact', 'xml', 'table'], fatal: false },
  'latin-1': { of: ['edifact', 'table'], fatal: false },
  'type-b': { of: ['edifact'], fatal: false },
  'line-wraps': { of: ['edifact'], fatal: false },
  'no-line-breaks': { of: ['edifact'], fatal: false },
  'unknown-segment': { of: ['edifact'], fatal: false },
  truncated: { of: ['edifact', 'xml'], fatal: true },
} as const satisfies Record<string, { of: readonly ('edifact' | 'xml' | 'table')[]; fatal: boolean }>;

export type DefectKind = keyof typeof DEFECTS;
export type SyntaxKind = 'edifact' | 'xml' | 'table';

export const DEFECT_KINDS: readonly DefectKind[] = [
  'wrong-counts',
  'missing-unt',
  'wrong-terminator',
  'bad-dates',
  'blank-documents',
  'latin-1',
  'type-b',
  'line-wraps',
  'no-line-breaks',
  'unknown-segment',
  'truncated',
];

/** The message with one defect of this kind, or undefined where this message has no place for it. */
export function damage(
  bytes: Uint8Array,
  kind: DefectKind,
  syntax: SyntaxKind,
  random: SeededRandom,
): Uint8Array | undefined {
  const applies: readonly SyntaxKind[] = DEFECTS[kind].of;
  if (!applies.includes(syntax)) return undefined;
  if (kind === 'truncated') return bytes.slice(0, Math.floor(bytes.length * (random.whole(30, 90) / 100)));
  const text = new TextDecoder().decode(bytes);
  if (kind === 'latin-1') return latin1(text, random);
  const changed = (syntax === 'edifact' ? edifactDefects : otherDefects)[kind]?.(text, random);
  return changed === undefined || changed === text ? undefined : new TextEncoder().encode(changed);
}

type Change = (text: string, random: SeededRandom) => string;

const edifactDefects: Partial<Record<DefectKind, Change>> = {
  'wrong-counts': (text, random) => text.replace(/UNT\+\d+/, `UNT+${random.whole(2, 400)}`),
  'missing-unt': (text) => text.slice(0, Math.max(0, text.lastIndexOf('UNT+'))),
  'wrong-terminator': (text) => (text.startsWith('UNA') ? `UNA:+.? ~${text.slice(9)}` : text.replace(/"/g, '’')),
  'bad-dates': (text) => text.replace(/DTM\+329:\d{6}/, 'DTM+329:991399').replace(/DAT\+700:\d{6}/, 'DAT+700:320126'),
  'blank-documents': (text) =>
    text
      .replace(/DOC\+P:110:111\+[A-Z0-9]+/, 'DOC+P:110:111+')
      .replace(/(SSR\+DOCS:[^'"]*:\/P\/)[^'"/]*\/[^'"/]*/, '$1/'),
  'type-b': (text, random) =>
    `QU UTOPIXH\r\n.${random.pick(['QUAXA', 'QACXB', 'QRSXC'])}UX 2411${random.digits(2)}\r\n${wrapped(text)}`,
  'line-wraps': wrapped,
  'no-line-breaks': (text) => text.replace(/[\r\n]+/g, ''),
  'unknown-segment': (text) =>
    text.replace(/(UNT\+)/, text.includes('"') && !text.startsWith('UNA') ? 'QQX+1+2"$1' : "QQX+1+2'$1"),
};

const otherDefects: Partial<Record<DefectKind, Change>> = {
  'bad-dates': (text) => text.replace(/(19|20)\d\d-\d\d-\d\d(?=[",;<])/, '1985-13-45'),
  'blank-documents': (text) =>
    text.replace(/TravelDocNbr="[^"]*"/, 'TravelDocNbr=""').replace(/<IdNumber>[^<]*</, '<IdNumber><'),
};

/** Teletype lines are 69 characters long. */
function wrapped(text: string): string {
  return text.replace(/[\r\n]+/g, '').replace(/.{69}/g, '$&\r\n');
}

/** A name with a letter outside of the announced set, in one byte. */
function latin1(text: string, random: SeededRandom): Uint8Array | undefined {
  const letter = random.pick(['É', 'Ü', 'ñ']);
  const changed = text.replace(/(NAD\+F[LM]\+\+\+\w+|TIF\+\w+)/, `$1${letter}`);
  const source = changed === text ? text : changed;
  const bytes = new Uint8Array(source.length);
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    // what Latin-1 has no letter for becomes a question mark, as it does with such senders
    bytes[at] = code < 256 ? code : 0x3f;
  }
  return bytes;
}
