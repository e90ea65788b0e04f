import type { ReadResult } from '@/lib/travel/parsed';
import { chooseMessages } from '@/lib/travel/parsers/choose-messages';
import { countOutsideRepertoire, decoderFor, detectEncoding } from '@/lib/travel/parsers/edifact/charset';
import { checkEnvelope } from '@/lib/travel/parsers/edifact/check-envelope';
import type { Start } from '@/lib/travel/parsers/edifact/find-start';
import { type EdifactMessage, groupMessages } from '@/lib/travel/parsers/edifact/group-messages';
import { fieldReader, type ReadFields } from '@/lib/travel/parsers/edifact/read-fields';
import {
  describeServiceCharacters,
  readServiceCharacters,
  type ServiceCharacters,
} from '@/lib/travel/parsers/edifact/service-characters';
import { type Segment, splitSegments } from '@/lib/travel/parsers/edifact/split-segments';
import { type IssueList, issueOf, refuse } from '@/lib/travel/parsers/issue-list';
import { envelopeOf, flightKey, joinContents } from '@/lib/travel/parsers/join-messages';
import { readPaxlst } from '@/lib/travel/parsers/paxlst/read-paxlst';
import { readPnrgov } from '@/lib/travel/parsers/pnrgov/read-pnrgov';
import { SensitiveFilter } from '@/lib/travel/parsers/sensitive';
import { readListTime } from '@/lib/travel/parsers/travel-dates';

/**
 * Reads an interchange, or bare messages, of UN/EDIFACT: PAXLST, CUSRES, PNRGOV, ACKRES, GOVREQ. `start` is where
 * `findStart` saw it begin; time is linear in the size. Forbidden content is gone before the first value is read.
 */
export function readEdifact(bytes: Uint8Array, start: Start, today: string, issues: IssueList): ReadResult {
  if (bytes.subarray(0, start.offset).some((byte) => byte > 0x20)) {
    issues.warn('edifactTextBefore', { start: 0 }, { bytes: start.offset });
  }
  const service = readServiceCharacters(bytes, start);
  if (!service.ok) {
    const { code, params, offset } = service.fault;
    return refuse(issues, issueOf('error', code, { start: offset }, params));
  }
  const { characters, bodyStart } = service;
  if (service.assumedTerminator) issues.warn('edifactTerminatorAssumed', { start: bodyStart });
  const split = splitSegments(bytes, bodyStart, characters, start.kind === 'UNA' ? start.offset : undefined, issues);
  if (split.otherSyntaxAt !== undefined) {
    return refuse(issues, issueOf('error', 'edifactSyntaxChanges', { tag: 'UNA', start: split.otherSyntaxAt }));
  }
  const encoding = detectEncoding(bytes);
  const sent = fieldReader(decoderFor(bytes, encoding), characters);
  const { messages, error } = groupMessages(split, sent, issues);
  if (error) return refuse(issues, error);

  const chosen = chooseMessages(messages, split.segments, sent);
  if ('error' in chosen) return refuse(issues, chosen.error);
  checkEnvelope(split.segments, sent, issues);

  const filter = new SensitiveFilter(bytes, characters, issues);
  filter.outside(0, start.offset);
  for (const [from, to] of split.outside) filter.outside(from, to);
  filterSegments(filter, split.segments, messages, chosen.format, issues);

  const fields = fieldReader(decoderFor(filter.text, encoding), characters);
  const interchange = split.segments.find(({ tag }) => tag === 'UNB');
  checkRepertoire(bytes, bodyStart, interchange, fields, characters, issues);
  const prepared = interchange && readListTime(fields(interchange).at(4, 0));
  const contents = chosen.messages.map((message) => {
    const segments = split.segments.slice(message.first, message.last);
    const context = { message, segments, fields, issues, preparedOn: prepared?.slice(0, 10) ?? today };
    return chosen.format === 'PAXLST' ? readPaxlst(context) : readPnrgov(context);
  });
  const flights = new Set(contents.map(({ legs }) => flightKey(legs)));
  flights.delete('');
  if (flights.size > 1) {
    return refuse(
      issues,
      issueOf('error', 'edifactSeveralFlights', chosen.messages[1]?.header, { count: flights.size }),
    );
  }
  return {
    ok: true,
    message: {
      format: chosen.format,
      effect: 'list',
      mode: 'air',
      version: chosen.messages[0]?.version ?? '',
      ...joinContents(contents),
      ...envelopeOf(interchange, fields, contents),
      syntax: describeServiceCharacters(characters),
      warnings: issues.warnings,
      removed: filter.removed,
      blanks: filter.blanks,
      text: filter.text,
    },
  };
}

/** Everything goes through the filter: envelope, messages read, and messages of another kind, of which nothing stays. */
function filterSegments(
  filter: SensitiveFilter,
  segments: readonly Segment[],
  messages: readonly EdifactMessage[],
  format: 'PAXLST' | 'PNRGOV',
  issues: IssueList,
): void {
  let next = 0;
  for (const message of messages) {
    for (; next < message.first; next += 1) filterOne(filter, segments[next], format);
    const read = message.type === format;
    if (!read) issues.warn('edifactOtherMessage', message.header, { type: message.type, qualifier: message.type });
    for (; next < message.last; next += 1) {
      const segment = segments[next];
      if (segment && !read) filter.unread(segment);
      else filterOne(filter, segment, format);
    }
  }
  for (; next < segments.length; next += 1) filterOne(filter, segments[next], format);
}

function filterOne(filter: SensitiveFilter, segment: Segment | undefined, format: 'PAXLST' | 'PNRGOV'): void {
  if (segment) filter.segment(segment, format);
}

function checkRepertoire(
  bytes: Uint8Array,
  from: number,
  interchange: Segment | undefined,
  fields: ReadFields,
  characters: ServiceCharacters,
  issues: IssueList,
): void {
  if (!interchange) return;
  const identifier = fields(interchange).at(1, 0);
  const outside = countOutsideRepertoire(bytes, from, identifier, new Set(Object.values(characters)));
  if (outside.count === 0) return;
  issues.warn('edifactCharacters', { start: outside.first }, { characters: outside.count, set: identifier });
}
