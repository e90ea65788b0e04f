import { readMrz } from '@/lib/travel/mrz/read-mrz';
import type { Issue, MessageEffect, RemovalKind } from '@/lib/travel/parsed';
import { readReceived } from '@/lib/travel/parsers/read-received';
import { toMessageIssue } from '@/lib/web/api/issue-sentences';

export interface ReadSample {
  accepted: boolean;
  format?: string;
  version?: string;
  effect?: MessageEffect;
  travellers: number;
  bookings: number;
  answers: number;
  warnings: { code: string; sentence: string }[];
  errors: { code: string; sentence: string }[];
  removed: Partial<Record<RemovalKind, number>>;
}

/** What the intake makes of one file: codes, counts and the English sentences, no values of persons. */
export async function readSample(bytes: Uint8Array, kind: 'message' | 'mrz'): Promise<ReadSample> {
  if (kind === 'mrz') return readDocumentLines(new TextDecoder().decode(bytes));
  const result = await readReceived(new Uint8Array(bytes));
  if (!result.ok && result.flights) {
    // taken in flight by flight, as the portal does it
    const flights: ReadSample[] = [];
    for (const flight of result.flights) flights.push(await readSample(flight, 'message'));
    return flights.reduce(together);
  }
  const said = (issues: readonly Issue[]) =>
    issues.map((issue) => ({ code: issue.code, sentence: toMessageIssue(issue).message }));
  if (!result.ok) {
    return {
      accepted: false,
      travellers: 0,
      bookings: 0,
      answers: 0,
      warnings: said(result.warnings),
      errors: said(result.errors),
      removed: {},
    };
  }
  const { message } = result;
  return {
    accepted: true,
    format: message.format,
    version: message.version,
    effect: message.effect,
    travellers: message.travellers.length,
    bookings: message.bookings.length,
    answers: message.answers?.length ?? 0,
    warnings: said(message.warnings),
    errors: [],
    removed: message.removed,
  };
}

/** A machine readable zone: one traveller; a check digit that disagrees is a warning, lines that are no zone an error. */
function readDocumentLines(text: string): ReadSample {
  const zone = readMrz(text, new Date().toISOString().slice(0, 10));
  const base = { bookings: 0, answers: 0, removed: {} };
  if (zone.state !== 'read') {
    const problems = zone.state === 'empty' ? ['empty'] : zone.problems.map(({ code }) => code);
    const errors = problems.map((code) => ({
      code: `mrz-${code}`,
      sentence: 'These lines are no machine readable zone.',
    }));
    return { ...base, accepted: false, travellers: 0, warnings: [], errors };
  }
  const doubtful = zone.checks.filter(({ state }) => state === 'differs' || state === 'not-a-digit');
  return {
    ...base,
    accepted: true,
    format: 'MRZ',
    version: zone.format,
    effect: 'list',
    travellers: 1,
    warnings: [
      ...doubtful.map(({ name }) => ({ code: `mrz-check-${name}`, sentence: 'A check digit does not agree.' })),
      ...zone.notices.map(({ code }) => ({ code: `mrz-${code}`, sentence: 'Look at this field.' })),
    ],
    errors: [],
  };
}

/** What the flights of one file have together; refused where one of them is. */
function together(a: ReadSample, b: ReadSample): ReadSample {
  const removed = { ...a.removed };
  for (const [kind, count] of Object.entries(b.removed) as [RemovalKind, number][])
    removed[kind] = (removed[kind] ?? 0) + count;
  return {
    ...a,
    accepted: a.accepted && b.accepted,
    travellers: a.travellers + b.travellers,
    bookings: a.bookings + b.bookings,
    answers: a.answers + b.answers,
    warnings: [...a.warnings, ...b.warnings],
    errors: [...a.errors, ...b.errors],
    removed,
  };
}
