import { checkDigit, weightedSum } from '@/lib/travel/mrz/check-digit';
import { type CheckLayout, type CheckName, type MrzLayout, type MrzSpan, textAt } from '@/lib/travel/mrz/mrz-layout';

/**
 * One check digit and what it says. `state` is also the key of its sentence: `agrees`; `differs`; `unused`, where nothing
 * stands that could be checked and the filler or 0 is right; `not-a-digit`, where something else stands in its place.
 */
export interface MrzCheck {
  name: CheckName;
  at: MrzSpan;
  covers: readonly MrzSpan[];
  /** The characters covered, in order. */
  text: string;
  found: string;
  expected: string;
  /** Sum of values times weights; `expected` is its remainder after division by ten. */
  sum: number;
  state: 'agrees' | 'differs' | 'unused' | 'not-a-digit';
  /** The number is longer than its field and goes on among the optional data, where its digit stands too. */
  overflows?: true;
}

/** All check digits of a zone whose lines have the right length. Visas have no composite digit (Doc 9303-7 §4.2.4). */
export function explainChecks(lines: readonly string[], layout: MrzLayout): MrzCheck[] {
  return layout.checks.map((check) => {
    const overflow = check.name === 'number' ? overflowOf(lines, layout, check) : undefined;
    return overflow ?? explain(lines, check);
  });
}

function explain(lines: readonly string[], { name, at, covers }: CheckLayout): MrzCheck {
  const text = covers.map((span) => textAt(lines, span)).join('');
  const found = textAt(lines, at);
  const sum = weightedSum(text);
  const expected = String(checkDigit(text));
  // Doc 9303-4 §4.2.2: over an empty field the issuer may write 0 or leave the filler; elsewhere a digit is a must.
  const empty = name === 'optional' && /^<*$/.test(text) && (found === '<' || found === '0');
  const state = empty ? 'unused' : found === expected ? 'agrees' : /\d/.test(found) ? 'differs' : 'not-a-digit';
  return { name, at, covers, text, found, expected, sum, state };
}

/**
 * A number of more than nine characters: a filler stands for its check digit, the rest and the digit follow in the
 * optional data, closed by a filler (Doc 9303-5 and -6 §4.2.2, note j). Issuers disagree whether the filler in between
 * counts for the weights, so either is accepted.
 */
function overflowOf(lines: readonly string[], layout: MrzLayout, { name, at, covers }: CheckLayout) {
  const rest = layout.overflow ? /^([A-Z0-9]+)([A-Z0-9])(?:<|$)/.exec(textAt(lines, layout.overflow)) : null;
  if (!layout.overflow || !rest || textAt(lines, at) !== '<') return undefined;
  const head = textAt(lines, layout.number);
  const [, tail = '', found = ''] = rest;
  const { line, from } = layout.overflow;
  const plain = `${head}${tail}`;
  const text = String(checkDigit(plain)) === found ? plain : `${head}<${tail}`;
  const agrees = String(checkDigit(text)) === found;
  const told = agrees ? text : plain;
  return {
    name,
    at: { line, from: from + tail.length, to: from + tail.length },
    covers: [...covers, { line, from, to: from + tail.length - 1 }],
    text: told,
    found,
    expected: String(checkDigit(told)),
    sum: weightedSum(told),
    state: agrees ? 'agrees' : /\d/.test(found) ? 'differs' : 'not-a-digit',
    overflows: true,
  } satisfies MrzCheck;
}

/** Whether no digit speaks against the zone. */
export function allAgree(checks: readonly MrzCheck[]): boolean {
  return checks.every(({ state }) => state === 'agrees' || state === 'unused');
}
