import type { RuleTestFigures } from '@/lib/screening/rules/schema';

const DAY_MS = 86_400_000;
/** More bars than this cannot be told apart on a phone: then one is a week. */
const MOST_DAYS = 62;

export interface TestSpan {
  /** First day, YYYY-MM-DD. */
  from: string;
  travellers: number;
  hits: number;
}

const dayAt = (at: number) => new Date(at).toISOString().slice(0, 10);
const msOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The days of a test without gaps, from the first with traffic to the last; long tests in weeks that begin on Mondays. */
export function testSpans(byDay: RuleTestFigures['byDay']): { weekly: boolean; spans: TestSpan[] } {
  const [first, last] = [byDay[0], byDay.at(-1)];
  if (!first || !last) return { weekly: false, spans: [] };
  const weekly = (msOf(last.day) - msOf(first.day)) / DAY_MS >= MOST_DAYS;
  const step = weekly ? 7 * DAY_MS : DAY_MS;
  const start = msOf(first.day) - (weekly ? (new Date(msOf(first.day)).getUTCDay() + 6) % 7 : 0) * DAY_MS;
  const spans: TestSpan[] = [];
  for (let at = start; at <= msOf(last.day); at += step) spans.push({ from: dayAt(at), travellers: 0, hits: 0 });
  for (const { day, travellers, hits } of byDay) {
    const span = spans[Math.floor((msOf(day) - start) / step)];
    if (!span) continue;
    span.travellers += travellers;
    span.hits += hits;
  }
  return { weekly, spans };
}
