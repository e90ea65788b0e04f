import { allAgree, explainChecks } from '@/lib/travel/mrz/explain-checks';
import { type MrzLayout, type MrzSpan, textAt } from '@/lib/travel/mrz/mrz-layout';
import type { MrzChange, MrzMend } from '@/lib/travel/mrz/split-lines';

/** Characters that readers and people take for each other, by what the place allows. */
const DIGIT_FOR: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', B: '8', Z: '2', G: '6' };
const LETTER_FOR: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 5: 'S', 8: 'B', 2: 'Z', 6: 'G' };
/** What stands in a text that is no character of a zone, and which one is meant. */
const MEANT: Readonly<Record<string, string>> = {
  '-': '<',
  _: '<',
  '.': '<',
  '(': '<',
  '{': '<',
  '[': '<',
  '≤': '<',
  '€': '<',
  '£': '<',
  "'": '',
  '’': '',
  '`': '',
  ',': '<',
  '|': 'I',
  '!': 'I',
  $: 'S',
};

/**
 * Fillers too many or too few, and characters that no zone has. A line that miscounts its fillers does so in its longest
 * run, which is where readers lose count; that mend is offered for the line of names, and elsewhere only when all check
 * digits then agree.
 */
export function mendLines(lines: readonly string[], layout: MrzLayout): MrzMend[] {
  if (lines.length !== layout.lines) return [];
  const changes: MrzChange[] = [];
  let doubtful = false;
  let touchedLength = false;
  let illegal = false;
  const mended = lines.map((text, at) => {
    const line = at + 1;
    const legal = Array.from(text)
      .map((character, index) => {
        if (/[A-Z0-9<]/.test(character)) return character;
        illegal = true;
        const to = MEANT[character] ?? baseLetter(character);
        if (to === undefined) doubtful = true;
        changes.push({ line, position: index + 1, from: character, to: to ?? '' });
        return to ?? '';
      })
      .join('');
    if (legal.length === layout.length) return legal;
    touchedLength = true;
    const change = evenOut(legal, layout.length, line);
    if (!change) doubtful = true;
    else changes.push(change);
    return change ? applyChange(legal, change) : legal;
  });
  if (doubtful || changes.length === 0) return [];
  const onlyNames = changes.every(({ line }) => line === layout.names.line);
  if (touchedLength && !onlyNames && !allAgree(explainChecks(mended, layout))) return [];
  return [{ kind: illegal ? 'characters' : 'fillers', changes, text: mended.join('\n') }];
}

/** Ü → U: for a reader that kept the accent; the zone itself has A to Z only. */
function baseLetter(character: string): string | undefined {
  const base = character.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(base) ? base : undefined;
}

function evenOut(text: string, length: number, line: number): MrzChange | undefined {
  let run = { start: -1, size: 0 };
  for (const { 0: fillers, index } of text.matchAll(/<+/g))
    if (fillers.length >= run.size) run = { start: index, size: fillers.length };
  const short = length - text.length;
  if (run.size < 2 || run.size + short < 1) return undefined;
  const position = run.start + run.size + Math.min(short, 0) + 1;
  return { line, position, from: '<'.repeat(Math.max(0, -short)), to: '<'.repeat(Math.max(0, short)) };
}

function applyChange(text: string, { position, from, to }: MrzChange): string {
  return text.slice(0, position - 1) + to + text.slice(position - 1 + from.length);
}

/**
 * Characters mistaken for each other (O and 0, I and 1, S and 5, B and 8, Z and 2, G and 6), where exactly one mend makes
 * every digit agree. Where only digits or only letters can stand, the other kind is surely mistaken; in numbers and
 * optional data one more exchange is tried. G and 6 differ by ten, so in a number no check digit tells them apart.
 */
export function mendLookAlikes(lines: readonly string[], layout: MrzLayout): MrzMend[] {
  const sure: MrzChange[] = [
    ...swaps(lines, [layout.birthDate, layout.expiry, ...layout.checks.map(({ at }) => at)], DIGIT_FOR),
    ...swaps(lines, [layout.code, layout.issuer, layout.nationality, layout.sex, layout.names], LETTER_FOR).filter(
      // the second letter of a document code may be a digit (Doc 9303-5 §4.2.2.1)
      ({ line, position }) => !(line === layout.code.line && position === layout.code.to),
    ),
  ];
  const base = applyAll(lines, sure);
  if (allAgree(explainChecks(base, layout)))
    return sure.length === 0 ? [] : [{ kind: 'look-alike', changes: sure, text: base.join('\n') }];
  const doubtful = [
    ...swaps(base, [layout.number, ...layout.optional], DIGIT_FOR),
    ...swaps(base, [layout.number, ...layout.optional], LETTER_FOR),
  ];
  const mends = doubtful
    .map((change) => ({ change, text: applyAll(base, [change]) }))
    .filter(({ text }) => allAgree(explainChecks(text, layout)));
  const [only] = mends;
  if (!only || mends.length > 1) return [];
  return [{ kind: 'look-alike', changes: [...sure, only.change], text: only.text.join('\n') }];
}

function swaps(
  lines: readonly string[],
  spans: readonly MrzSpan[],
  meant: Readonly<Record<string, string>>,
): MrzChange[] {
  return spans.flatMap((span) =>
    Array.from(textAt(lines, span)).flatMap((from, at): MrzChange[] => {
      const to = meant[from];
      return to === undefined ? [] : [{ line: span.line, position: span.from + at, from, to }];
    }),
  );
}

function applyAll(lines: readonly string[], changes: readonly MrzChange[]): string[] {
  return lines.map((text, at) =>
    changes.filter(({ line }) => line === at + 1).reduce((mended, change) => applyChange(mended, change), text),
  );
}
