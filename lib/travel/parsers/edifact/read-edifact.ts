import type { ReadResult } from '@/lib/travel/parsed';
import { chooseMessages, type EdifactFormat, familyOf, readerOf } from '@/lib/travel/parsers/choose-messages';
import { countOutside, detectEncoding, encodingOfSet, outsideOf } from '@/lib/travel/parsers/edifact/charset';
import { checkEnvelope } from '@/lib/travel/parsers/edifact/check-envelope';
import { divideFlights } from '@/lib/travel/parsers/edifact/divide-flights';
import type { Start } from '@/lib/travel/parsers/edifact/find-start';
import { type EdifactMessage, groupMessages } from '@/lib/travel/parsers/edifact/group-messages';
import { fieldsOf } from '@/lib/travel/parsers/edifact/read-fields';
import { SegmentValues } from '@/lib/travel/parsers/edifact/segment-values';
import { describeServiceCharacters, readServiceCharacters } from '@/lib/travel/parsers/edifact/service-characters';
import { type SplitResult, segmentsOf, splitSegments } from '@/lib/travel/parsers/edifact/split-segments';
import { type IssueList, issueOf, refuse } from '@/lib/travel/parsers/issue-list';
import { envelopeOf, flightKey, joinContents } from '@/lib/travel/parsers/join-messages';
import { SensitiveFilter } from '@/lib/travel/parsers/sensitive';
import { readListTime } from '@/lib/travel/parsers/travel-dates';

/**
 * Reads an interchange, or bare messages, of UN/EDIFACT: PAXLST, CUSRES, PNRGOV, ACKRES, GOVREQ. `start` is where
 * `findStart` saw it begin; time is linear in the size. Forbidden content is gone before the first value is read.
 */
export function readEdifact(bytes: Uint8Array, start: Start, today: string, issues: IssueList): ReadResult {
  if (holdsText(bytes, start.offset)) issues.warn('edifactTextBefore', { start: 0 }, { bytes: start.offset });
  const service = readServiceCharacters(bytes, start);
  if (!service.ok) {
    const { code, params, offset } = service.fault;
    return refuse(issues, issueOf('error', code, { start: offset }, params));
  }
  const { characters, bodyStart } = service;
  if (service.adviceLength !== undefined) {
    issues.warn('edifactAdviceLength', { tag: 'UNA', start: start.offset }, { length: service.adviceLength });
  }
  if (service.assumedTerminator) issues.warn('edifactTerminatorAssumed', { start: bodyStart });
  const split = splitSegments(bytes, bodyStart, characters, start.kind === 'UNA' ? start.offset : undefined, issues);
  if (split.otherSyntaxAt !== undefined) {
    return refuse(issues, issueOf('error', 'edifactSyntaxChanges', { tag: 'UNA', start: split.otherSyntaxAt }));
  }
  try {
    return readSplit(split, start, bodyStart, today, issues);
  } finally {
    split.table.release();
  }
}

function readSplit(split: SplitResult, start: Start, bodyStart: number, today: string, issues: IssueList): ReadResult {
  const { table } = split;
  const { bytes, characters } = table;
  const encoding = table.beyondAscii ? encodingOf(split) : undefined;
  const sent = new SegmentValues(table, bytes, encoding, true);
  const { messages, error } = groupMessages(split, fieldsOf(sent), issues);
  if (error) return refuse(issues, error);

  const chosen = chooseMessages(messages, table, sent);
  if ('error' in chosen) return refuse(issues, chosen.error);
  const { format } = chosen;
  checkEnvelope(table, sent, issues);

  const filter = new SensitiveFilter(table, issues);
  filter.outside(0, start.offset);
  for (const [from, to] of split.outside) filter.outside(from, to);
  filterMessages(filter, table.count, messages, format, issues);

  const values = new SegmentValues(table, filter.text, encoding);
  const interchange = table.envelope.find((row) => table.tag(row) === 'UNB');
  checkRepertoire(split, bodyStart, interchange === undefined ? '' : values.at(interchange, 1), issues);
  const prepared = interchange === undefined ? undefined : readListTime(values.at(interchange, 4));
  const fields = fieldsOf(values);
  const read = readerOf(format);
  const contents = chosen.messages.map((message) => {
    const { first, last } = message;
    return read({
      message,
      get segments() {
        return segmentsOf(table, first, last);
      },
      values,
      fields,
      issues,
      preparedOn: prepared?.slice(0, 10) ?? today,
    });
  });
  const flights = new Set(contents.map(({ legs }) => flightKey(legs)));
  flights.delete('');
  if (flights.size > 1) {
    const several = issueOf('error', 'edifactSeveralFlights', chosen.messages[1]?.header, { count: flights.size });
    const keys = new Map(chosen.messages.map((one, at) => [one.first, flightKey(contents[at]?.legs ?? [])]));
    return {
      ok: false,
      errors: [several],
      warnings: issues.warnings,
      flights: divideFlights(
        table,
        messages,
        messages.map(({ first }) => keys.get(first) ?? ''),
      ),
    };
  }
  return {
    ok: true,
    message: {
      format,
      version: chosen.messages[0]?.version ?? '',
      ...joinContents(contents),
      ...envelopeOf(interchange, values, contents),
      syntax: describeServiceCharacters(characters),
      warnings: issues.warnings,
      removed: filter.removed,
      blanks: filter.blanks,
      text: filter.text,
    },
  };
}

/** What `TextDecoder` calls the set: UTF-8 where the file is, else the set that UNB announces, else Latin-1. */
function encodingOf({ table }: SplitResult): string | undefined {
  if (detectEncoding(table.bytes) === 'utf-8') return 'utf-8';
  const interchange = table.envelope.find((row) => table.tag(row) === 'UNB');
  if (interchange === undefined) return undefined;
  return encodingOfSet(new SegmentValues(table, table.bytes, undefined, true).at(interchange, 1));
}

function holdsText(bytes: Uint8Array, end: number): boolean {
  // The mark of UTF-8 is none.
  const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let index = from; index < end; index += 1) if ((bytes[index] ?? 0) > 0x20) return true;
  return false;
}

/** Everything goes through the filter: envelope, messages read, and messages of another kind, of which nothing stays. */
function filterMessages(
  filter: SensitiveFilter,
  count: number,
  messages: readonly EdifactMessage[],
  format: EdifactFormat,
  issues: IssueList,
): void {
  const family = familyOf(format);
  let next = 0;
  for (const { first, last, type, header } of messages) {
    if (type === format) continue;
    filter.segments(next, first, family);
    issues.warn('edifactOtherMessage', header, { type, qualifier: type });
    for (let row = first; row < last; row += 1) filter.unread(row);
    next = last;
  }
  filter.segments(next, count, family);
}

function checkRepertoire(split: SplitResult, from: number, identifier: string, issues: IssueList): void {
  const classes = outsideOf(identifier);
  if ((split.foreign & classes) === 0) return;
  const { bytes, characters } = split.table;
  const outside = countOutside(bytes, from, classes, characters);
  if (outside.count === 0) return;
  issues.warn('edifactCharacters', { start: outside.first }, { characters: outside.count, set: identifier });
}
