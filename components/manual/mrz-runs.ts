import type { MrzCheck } from '@/lib/travel/mrz/explain-checks';
import type { MrzSpan } from '@/lib/travel/mrz/mrz-layout';

/** Neighbouring characters of a line that mean the same to the check digits. */
export interface MrzRun {
  start: number;
  text: string;
  /** Place in the list of check digits, from 1: the one that covers these characters, the composite digit aside. */
  covered?: number;
  /** These characters are a check digit themselves: which one. */
  digit?: number;
  /** Covered by the check digit that the reader looks at. */
  lit: boolean;
  /** Something is wrong exactly here. */
  flawed: boolean;
}

const within = ({ line, from, to }: MrzSpan, at: number, position: number) =>
  line === at && position >= from && position <= to;

/** Cuts one line into runs for the screen. */
export function runsOf(
  line: number,
  text: string,
  checks: readonly MrzCheck[],
  marked: number | null,
  flaws: readonly { line: number; position: number }[],
): MrzRun[] {
  const runs: MrzRun[] = [];
  const shown = marked === null ? undefined : checks[marked - 1];
  for (let position = 1; position <= text.length; position += 1) {
    const index = checks.findIndex(
      ({ name, covers }) => name !== 'composite' && covers.some((span) => within(span, line, position)),
    );
    const own = checks.findIndex(({ at }) => within(at, line, position));
    const run: MrzRun = {
      start: position,
      text: text.charAt(position - 1),
      ...(own >= 0 ? { digit: own + 1 } : index >= 0 ? { covered: index + 1 } : {}),
      lit: shown !== undefined && [shown.at, ...shown.covers].some((span) => within(span, line, position)),
      flawed: flaws.some((flaw) => flaw.line === line && flaw.position === position),
    };
    const last = runs.at(-1);
    const joins =
      last &&
      last.covered === run.covered &&
      last.digit === run.digit &&
      last.lit === run.lit &&
      last.flawed === run.flawed;
    if (joins) last.text += run.text;
    else runs.push(run);
  }
  return runs;
}
