/**
 * Where everything stands in a machine readable zone, in the words of ICAO Doc 9303: lines and character positions count
 * from 1, and the last position belongs to the span. TD1 part 5 §4.2.2, TD2 part 6 §4.2.2, TD3 part 4 §4.2.2, visas
 * (MRV-A, MRV-B) part 7 §4.2.2 and §5.2.2.
 */
export interface MrzSpan {
  line: number;
  from: number;
  to: number;
}

export const mrzFormats = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'] as const;
export type MrzFormat = (typeof mrzFormats)[number];

/** The check digits, in the order in which they stand. */
export const checkNames = ['number', 'birth-date', 'expiry', 'optional', 'composite'] as const;
export type CheckName = (typeof checkNames)[number];

export interface CheckLayout {
  name: CheckName;
  at: MrzSpan;
  covers: readonly MrzSpan[];
}

export interface MrzLayout {
  format: MrzFormat;
  lines: number;
  length: number;
  code: MrzSpan;
  issuer: MrzSpan;
  names: MrzSpan;
  number: MrzSpan;
  nationality: MrzSpan;
  birthDate: MrzSpan;
  sex: MrzSpan;
  expiry: MrzSpan;
  optional: readonly MrzSpan[];
  /** Where a number of more than nine characters goes on (parts 5 and 6, note j): TD1 and TD2 only. */
  overflow?: MrzSpan;
  checks: readonly CheckLayout[];
}

const span = (line: number, from: number, to = from): MrzSpan => ({ line, from, to });
const check = (name: CheckName, at: MrzSpan, ...covers: MrzSpan[]): CheckLayout => ({ name, at, covers });

/** TD2, TD3 and both visas differ in length and in what follows position 28 of their second line. */
function twoLines(
  format: MrzFormat,
  length: number,
  end: Pick<MrzLayout, 'optional' | 'overflow'>,
  closing: readonly CheckLayout[],
): MrzLayout {
  return {
    format,
    lines: 2,
    length,
    code: span(1, 1, 2),
    issuer: span(1, 3, 5),
    names: span(1, 6, length),
    number: span(2, 1, 9),
    nationality: span(2, 11, 13),
    birthDate: span(2, 14, 19),
    sex: span(2, 21),
    expiry: span(2, 22, 27),
    ...end,
    checks: [
      check('number', span(2, 10), span(2, 1, 9)),
      check('birth-date', span(2, 20), span(2, 14, 19)),
      check('expiry', span(2, 28), span(2, 22, 27)),
      ...closing,
    ],
  };
}

const td1: MrzLayout = {
  format: 'TD1',
  lines: 3,
  length: 30,
  code: span(1, 1, 2),
  issuer: span(1, 3, 5),
  number: span(1, 6, 14),
  optional: [span(1, 16, 30), span(2, 19, 29)],
  overflow: span(1, 16, 30),
  birthDate: span(2, 1, 6),
  sex: span(2, 8),
  expiry: span(2, 9, 14),
  nationality: span(2, 16, 18),
  names: span(3, 1, 30),
  checks: [
    check('number', span(1, 15), span(1, 6, 14)),
    check('birth-date', span(2, 7), span(2, 1, 6)),
    check('expiry', span(2, 15), span(2, 9, 14)),
    check('composite', span(2, 30), span(1, 6, 30), span(2, 1, 7), span(2, 9, 15), span(2, 19, 29)),
  ],
};

/** Every format of Doc 9303 by its name. */
export const mrzLayouts: Readonly<Record<MrzFormat, MrzLayout>> = {
  TD1: td1,
  TD2: twoLines('TD2', 36, { optional: [span(2, 29, 35)], overflow: span(2, 29, 35) }, [
    check('composite', span(2, 36), span(2, 1, 10), span(2, 14, 20), span(2, 22, 35)),
  ]),
  TD3: twoLines('TD3', 44, { optional: [span(2, 29, 42)] }, [
    check('optional', span(2, 43), span(2, 29, 42)),
    check('composite', span(2, 44), span(2, 1, 10), span(2, 14, 20), span(2, 22, 43)),
  ]),
  'MRV-A': twoLines('MRV-A', 44, { optional: [span(2, 29, 44)] }, []),
  'MRV-B': twoLines('MRV-B', 36, { optional: [span(2, 29, 36)] }, []),
};

/** What stands in a span; empty where the line is too short. */
export function textAt(lines: readonly string[], { line, from, to }: MrzSpan): string {
  return (lines[line - 1] ?? '').slice(from - 1, to);
}

/** Without the fillers at its end, and with blanks for those inside. */
export function withoutFillers(text: string): string {
  return text.replace(/<+$/, '').replaceAll('<', ' ').trim();
}
