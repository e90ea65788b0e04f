/** More characters than this between two digits part two numbers: a release character with a sign, or a line wrap. */
const LONGEST_GAP = 3;
/** Lengths of card numbers (ISO/IEC 7812-1 has up to 19). */
const SHORTEST = 13;
const LONGEST = 19;

/** Digits that stand together, signs and blanks between them left out. */
interface DigitRun {
  digits: number[];
  /** Index in the text of each digit. */
  at: number[];
}

/**
 * Ranges of the payment card numbers in a text, as [start, end) of their digits without the last four. Outside of a
 * form-of-payment field a run of digits counts only with the prefix and length of a card scheme and a right check digit
 * (ISO/IEC 7812-1 Annex B): telephone and ticket numbers are as long, and one in ten passes the check digit alone.
 * Blanks, dashes, dots, released signs and line wraps inside the number are looked through; so is other text glued to
 * either end of it. `shortest` 14 is for places where 13 digits are a ticket number: no scheme issues so short a card.
 */
export function findCardNumbers(text: string, shortest = SHORTEST): [number, number][] {
  const found: [number, number][] = [];
  let run: DigitRun | undefined;
  let last = -1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) {
      if (run && index - last - 1 > LONGEST_GAP) {
        searchRun(run, shortest, found);
        run = undefined;
      }
      run ??= { digits: [], at: [] };
      run.digits.push(code - 0x30);
      run.at.push(index);
      last = index;
    } else if (run && !isFiller(code)) {
      searchRun(run, shortest, found);
      run = undefined;
    }
  }
  if (run) searchRun(run, shortest, found);
  return found;
}

/** Blank, line wrap, tab, dash, dot, underscore, asterisk, the usual release characters and what they release. */
function isFiller(code: number): boolean {
  switch (code) {
    case 0x20:
    case 0x0a:
    case 0x0d:
    case 0x09:
    case 0x2d:
    case 0x2e:
    case 0x5f:
    case 0x2a:
    case 0x3f:
    case 0x5c:
    case 0x3a:
    case 0x2b:
    case 0x27:
      return true;
    default:
      return false;
  }
}

/**
 * A window that begins and ends where the sender parted the digits is a card number when it may be one; of a window
 * with another number glued to one side the prefix has to be that of a scheme with just this length.
 */
function searchRun({ digits, at }: DigitRun, shortest: number, found: [number, number][]): void {
  if (digits.length < shortest) return;
  for (let from = 0; from + shortest <= digits.length; from += 1) {
    const begins = from === 0 || (at[from] ?? 0) - (at[from - 1] ?? 0) > 1;
    for (let length = Math.min(LONGEST, digits.length - from); length >= shortest; length -= 1) {
      const to = from + length;
      const ends = to === digits.length || (at[to] ?? 0) - (at[to - 1] ?? 0) > 1;
      if (!begins && !ends) continue;
      const plausible = begins && ends ? mayBeCard(digits, from, length) : isScheme(digits, from, length);
      if (!plausible || !checks(digits, from, to)) continue;
      addRange(found, at[from] ?? 0, at[to - 4] ?? 0);
      break;
    }
  }
}

/** Windows may overlap where one number is glued to another: then both go. */
function addRange(found: [number, number][], start: number, end: number): void {
  const last = found[found.length - 1];
  if (last && start <= last[1]) last[1] = Math.max(last[1], end);
  else found.push([start, end]);
}

/** Where to stop blanking so that exactly the last four digits of the text stay; 0 when it has no more than four. */
export function lengthBeforeLastFour(text: string): number {
  let seen = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) seen += 1;
    if (seen === 4) return index;
  }
  return 0;
}

/** Luhn's formula. */
export function passesLuhn(digits: string): boolean {
  const numbers = Array.from(digits, Number);
  return checks(numbers, 0, numbers.length);
}

function checks(digits: readonly number[], from: number, to: number): boolean {
  let sum = 0;
  for (let index = to - 1, double = false; index >= from; index -= 1, double = !double) {
    const digit = digits[index] ?? 0;
    if (!double) sum += digit;
    else sum += digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** First digits as a number: `leading(…, 2)` of 4111… is 41. */
function leading(digits: readonly number[], from: number, count: number): number {
  let value = 0;
  for (let index = from; index < from + count; index += 1) value = value * 10 + (digits[index] ?? 0);
  return value;
}

function mayBeCard(digits: readonly number[], from: number, length: number): boolean {
  const first = digits[from] ?? 0;
  if (length === 13) return first === 4;
  if (length < 16) return isScheme(digits, from, length);
  if (first === 4 || first === 5 || first === 6) return true;
  const two = leading(digits, from, 2);
  return (two >= 22 && two <= 27) || two === 35 || two === 81 || two === 82 || leading(digits, from, 4) === 9792;
}

function isScheme(digits: readonly number[], from: number, length: number): boolean {
  const two = leading(digits, from, 2);
  const four = leading(digits, from, 4);
  if (length === 14) return two === 36 || two === 38 || two === 39 || (four >= 3000 && four <= 3059);
  if (length === 15) return two === 34 || two === 37 || four === 2131 || four === 1800;
  // Longer than sixteen is rare (UnionPay, Maestro) and taken only with nothing glued to it.
  if (length !== 16) return false;
  if (digits[from] === 4 || (two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return true;
  return four === 6011 || (four >= 6440 && four <= 6599) || (four >= 3528 && four <= 3589) || two === 62 || two === 81;
}
