import { type MrzFormat, type MrzLayout, mrzLayouts } from '@/lib/travel/mrz/mrz-layout';

/** Why a text is no machine readable zone yet; lines and positions count from 1. */
export interface MrzProblem {
  code: 'line-length' | 'total-length' | 'line-missing' | 'lines-too-many' | 'illegal-character' | 'other-layout';
  line: number;
  /** The character to look at; after the end of a line that is too short. */
  position: number;
  /** Characters, or lines, there are and there should be. */
  got?: number;
  want?: number;
  character?: string;
}

/** One step of a mend: what stands at a place and what should. Nothing in `from` is put in, nothing in `to` taken out. */
export interface MrzChange {
  line: number;
  position: number;
  from: string;
  to: string;
}

/** A mend to offer: the whole zone with it made. Never applied without a person. */
export interface MrzMend {
  kind: 'fillers' | 'characters' | 'look-alike';
  changes: MrzChange[];
  text: string;
}

/** What was put in order without asking, because it cannot change what the zone says. */
export type Tidied = 'lower-case' | 'guillemets' | 'blanks' | 'one-line';

export interface SplitMrz {
  lines: string[];
  layout?: MrzLayout;
  problems: MrzProblem[];
  tidied: Tidied[];
}

// Invisible marks that come along with text copied from right-to-left pages and from word processors.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * Cuts a pasted or scanned text into the lines of its format: with line breaks or without (88, 90 or 72 characters),
 * with blanks for fillers, in lower case, with « for <<. A text of nothing but blanks has no lines and no problems.
 */
export function splitMrzLines(text: string): SplitMrz {
  const tidied = new Set<Tidied>();
  const rows = tidy(text, tidied);
  if (rows.length === 0) return { lines: [], problems: [], tidied: [] };
  const only = rows.length === 1 ? rows[0] : undefined;
  const layout = only === undefined ? layoutOfRows(rows) : layoutOfText(only);
  if (!layout) return { lines: rows, problems: [noLayout(rows)], tidied: [...tidied] };
  let lines = only === undefined ? rows.map((row) => fit(row, layout.length, tidied)) : cut(only, layout, tidied);
  if (lines.length > layout.lines && lines.join('').length === layout.lines * layout.length)
    lines = cut(lines.join(''), layout, tidied);
  return { lines, layout, problems: problemsOf(lines, layout), tidied: [...tidied] };
}

/** Whether a text that was pasted into some field is meant for the reader of machine readable zones. */
export function looksLikeMrz(text: string): boolean {
  const rows = tidy(text, new Set()).map((row) => row.replaceAll(' ', '<'));
  const all = rows.join('');
  return all.length >= 30 && all.length <= 140 && /^[ACIPV]/.test(all) && /<</.test(all) && rows.length <= 3;
}

function tidy(text: string, tidied: Set<Tidied>): string[] {
  const note = (kind: Tidied, before: string, after: string) => {
    if (before !== after) tidied.add(kind);
    return after;
  };
  const seen = text.slice(0, 4000).replace(INVISIBLE, '').replaceAll('＜', '<');
  const fillers = note('guillemets', seen, seen.replace(/[«»]/g, '<<').replace(/[‹›]/g, '<'));
  const upper = note(
    'lower-case',
    fillers,
    fillers.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
  );
  return upper
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((row) => row.replace(/[\t\u00a0\u2000-\u200a\u3000]/g, ' ').trim())
    .filter((row) => row !== '');
}

const squeezed = (row: string) => row.replaceAll(' ', '');

/** Blanks among fillers are noise of copying where the line is right without them; else each stands for a filler. */
function fit(row: string, length: number, tidied: Set<Tidied>): string {
  if (!row.includes(' ') && row.includes('<')) return row;
  if (row.includes('<') && squeezed(row).length === length) return squeezed(row);
  if (row.includes(' ')) tidied.add('blanks');
  const filled = row.replaceAll(' ', '<');
  // fillers written as blanks are invisible at the end of a line, and cut off when it is copied
  return row.includes('<') ? filled : filled.padEnd(length, '<');
}

function cut(text: string, layout: MrzLayout, tidied: Set<Tidied>): string[] {
  tidied.add('one-line');
  const whole = fit(text, layout.lines * layout.length, tidied);
  return Array.from({ length: layout.lines }, (_, at) =>
    whole.slice(at * layout.length, at === layout.lines - 1 ? undefined : (at + 1) * layout.length),
  );
}

/** The format of a text without line breaks; undefined where its length tells none. */
function layoutOfText(text: string): MrzLayout | undefined {
  for (const whole of [squeezed(text), text.replaceAll(' ', '<')])
    for (const format of formatsOf(whole.charAt(0)))
      if (whole.length === mrzLayouts[format].lines * mrzLayouts[format].length) return mrzLayouts[format];
  return undefined;
}

function formatsOf(first: string): MrzFormat[] {
  if (first === 'V') return ['MRV-A', 'MRV-B'];
  return first === 'P' ? ['TD3', 'TD2'] : ['TD1', 'TD2', 'TD3'];
}

/** The format nearest to the lines as they are, so that a line of a wrong length can be told from a wrong format. */
function layoutOfRows(rows: readonly string[]): MrzLayout | undefined {
  const longest = Math.max(...rows.map((row) => (row.includes('<') ? squeezed(row) : row).length));
  const visa = rows[0]?.startsWith('V') ?? false;
  if (longest <= 33) return visa || rows.length > 3 ? undefined : mrzLayouts.TD1;
  if (rows.length > 2) return undefined;
  if (longest <= 40) return visa ? mrzLayouts['MRV-B'] : mrzLayouts.TD2;
  return longest > 60 ? undefined : mrzLayouts[visa ? 'MRV-A' : 'TD3'];
}

function noLayout(rows: readonly string[]): MrzProblem {
  if (rows.length > 2) return { code: 'lines-too-many', line: 3, position: 1, got: rows.length };
  const got = rows.join('').length;
  // one line of two: the second was not copied
  if (rows.length === 1 && got >= 28 && got <= 46)
    return { code: 'line-missing', line: 2, position: 1, got: 1, want: got <= 32 ? 3 : 2 };
  return { code: 'total-length', line: 1, position: 1, got };
}

function problemsOf(lines: readonly string[], layout: MrzLayout): MrzProblem[] {
  if (lines.length < layout.lines)
    return [{ code: 'line-missing', line: lines.length + 1, position: 1, got: lines.length, want: layout.lines }];
  // identity cards of France until 2021: two lines of 36 like TD2, but laid out their own way
  if (layout.format === 'TD2' && lines[0]?.startsWith('IDFRA')) return [{ code: 'other-layout', line: 1, position: 1 }];
  return lines.flatMap((text, at) => {
    const line = at + 1;
    const illegal = Array.from(text).flatMap((character, index): MrzProblem[] =>
      /[A-Z0-9<]/.test(character) ? [] : [{ code: 'illegal-character', line, position: index + 1, character }],
    );
    const length: MrzProblem[] =
      text.length === layout.length
        ? []
        : [
            {
              code: 'line-length',
              line,
              position: Math.min(text.length, layout.length) + 1,
              got: text.length,
              want: layout.length,
            },
          ];
    return [...length, ...illegal];
  });
}
