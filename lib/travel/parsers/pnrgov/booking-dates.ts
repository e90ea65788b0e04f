import type { LocalTime } from '@/lib/travel/parsed';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import { isClock, readPartialDate } from '@/lib/travel/parsers/travel-dates';

const DAY = 86_400_000;
/** A push is sent from three days before the flight until it leaves; a week allows for delays. */
const PUSHED_WITHIN = 7 * DAY;
const A_YEAR = 366 * DAY;
/** Distinct dates of one message; a booking for every day of three years has fewer. */
const MOST_KEPT = 2000;

/**
 * Dates of one message. The guide writes DDMMYY; senders that write YYMMDD, CCYYMMDD, DDMMMYY or DDMMM are understood
 * with a warning. Which of the two six-digit forms a sender means is settled once, by the flight reported: a date that
 * lies more than a year from the day of sending, but on it when read the other way round, is written year first.
 */
export class BookingDates {
  readonly #known = new Map<string, string>();
  #yearFirst = false;

  constructor(
    private readonly preparedOn: string,
    private readonly issues: IssueList,
  ) {}

  /** Settles the form by the departure date of the reported flight. */
  settle(date: string): void {
    if (!isSixDigits(date)) return;
    const [day, year] = [dayFirst(date), yearFirst(date)];
    if (year === '') return;
    const prepared = Date.parse(this.preparedOn);
    const near = Math.abs(Date.parse(year) - prepared) <= PUSHED_WITHIN;
    const far = day === '' || Math.abs(Date.parse(day) - prepared) > A_YEAR;
    this.#yearFirst = near && far;
  }

  /** A date with its time, HHMM or HHMMSS, which may be empty or no time at all: then the date alone is given. */
  read(date: string, time: string, segment: Segment): LocalTime | undefined {
    const day = this.#day(date, segment);
    if (day === '') return undefined;
    if (time.length < 4 || !isClock(time)) return day;
    return `${day}T${time.slice(0, 2)}:${time.slice(2, 4)}`;
  }

  #day(date: string, segment: Segment): string {
    if (date.length < 5) return '';
    const known = this.#known.get(date);
    if (known !== undefined) return known;
    const { day, odd } = this.#work(date);
    // An odd form is told again for every segment of its kind, so it is worked out anew each time.
    if (odd && day !== '') this.issues.warn('pnrDateForm', segment);
    else if (this.#known.size < MOST_KEPT) this.#known.set(date, day);
    return day;
  }

  #work(date: string): { day: string; odd: boolean } {
    if (isSixDigits(date)) {
      // Not tried the other way round: 31 February is a typing error and no day in 2031.
      return { day: this.#yearFirst ? yearFirst(date) : dayFirst(date), odd: this.#yearFirst };
    }
    if (/^\d{8}$/.test(date)) {
      const century = readPartialDate(date, this.preparedOn, 'around');
      if (century?.length === 10) return { day: century, odd: true };
      return { day: dayFirst(date.slice(0, 4) + date.slice(6)), odd: true };
    }
    if (/^\d\d[A-Z]{3}$/i.test(date)) return { day: this.#withoutYear(date), odd: true };
    const worded = readPartialDate(date, this.preparedOn, 'around');
    return { day: worded?.length === 10 ? worded : '', odd: true };
  }

  /** `24NOV`: of the years around the day of sending the one that brings it closest. */
  #withoutYear(date: string): string {
    const year = Number(this.preparedOn.slice(0, 4));
    const prepared = Date.parse(this.preparedOn);
    let best = '';
    for (const candidate of [year - 1, year, year + 1]) {
      const day = readPartialDate(`${date}${candidate}`, this.preparedOn, 'around') ?? '';
      if (day.length !== 10) continue;
      const closer = best === '' || Math.abs(Date.parse(day) - prepared) < Math.abs(Date.parse(best) - prepared);
      if (closer) best = day;
    }
    return best;
  }
}

function isSixDigits(text: string): boolean {
  if (text.length !== 6) return false;
  for (let index = 0; index < 6; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

function dayFirst(text: string): string {
  return realDate(text.slice(4, 6), text.slice(2, 4), text.slice(0, 2));
}

function yearFirst(text: string): string {
  return realDate(text.slice(0, 2), text.slice(2, 4), text.slice(4, 6));
}

function realDate(year: string, month: string, day: string): string {
  const date = readPartialDate(`20${year}${month}${day}`, '2000-01-01', 'around') ?? '';
  return date.length === 10 ? date : '';
}
