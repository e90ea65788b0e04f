import type { ParsedAnswer, ParsedLeg } from '@/lib/travel/parsed';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import { type MessageContent, type ReadContext, splitFlight } from '@/lib/travel/parsers/read-context';
import { readListTime } from '@/lib/travel/parsers/travel-dates';

/** BGM 1001: an airline's acknowledgement; response (962) and unsolicited change (132) of an authority are answers. */
const ACKNOWLEDGEMENT = '312';
const MEANINGS: Readonly<Record<string, ParsedAnswer['meaning']>> = { '0Z': 'ok-to-board', '1Z': 'do-not-board' };

/** The group of one person (ERP), or what stands before the first. */
interface Group {
  locator?: string;
  reference?: string;
  codes: string[];
  first: Segment;
  last: Segment;
}

/**
 * Reads a CUSRES, the answer of an authority to an interactive PAXLST: the flight (RFF AF, LOC, DTM) and per person a
 * group ERP with references and the answer (ERC). It tells of boarding, not of a hit; nobody in it is screened.
 */
export function readCusres({ segments, fields, issues, message }: ReadContext): MessageContent {
  const leg: ParsedLeg = { carrier: '', number: '', from: '', to: '' };
  const groups: Group[] = [];
  let acknowledged: Segment | undefined;
  let purpose = '';
  let transaction = '';
  for (const segment of segments) {
    const values = fields(segment);
    const group = groups[groups.length - 1];
    const qualifier = values.at(1, 0);
    if (segment.tag === 'BGM') {
      purpose = values.at(2) === '' ? qualifier : `${qualifier}:${values.at(2)}`;
      if (qualifier === ACKNOWLEDGEMENT) acknowledged = segment;
    } else if (segment.tag === 'ERP') groups.push({ codes: [], first: segment, last: segment });
    else if (segment.tag === 'ERC') {
      const open = group ?? { codes: [], first: segment, last: segment };
      if (!group) groups.push(open);
      if (qualifier !== '') open.codes.push(qualifier.toUpperCase());
    } else if (segment.tag === 'RFF') {
      for (const [kind = '', value = ''] of fields(segment).list(1)) {
        if (value === '') continue;
        if (kind === 'TN') transaction = value;
        else if (kind === 'AF') Object.assign(leg, splitFlight(value) ?? { number: value });
        else if (kind === 'AVF' && group) group.locator = value;
        else if (kind === 'ABO' && group) group.reference = value;
      }
    } else if (segment.tag === 'TDT') Object.assign(leg, splitFlight(values.at(2)) ?? { number: values.at(2) });
    else if (segment.tag === 'LOC' && !group) {
      if (qualifier === '125') leg.from = values.at(2).toUpperCase();
      else if (qualifier === '87') leg.to = values.at(2).toUpperCase();
    } else if (segment.tag === 'DTM' && !group) {
      const time = readListTime(values.at(1, 1));
      if (time === undefined)
        issues.warn('dateInvalid', segment, { qualifier: /^\d{1,3}$/.test(qualifier) ? qualifier : '?' });
      else if (qualifier === '189') leg.departs = time;
      else if (qualifier === '232') leg.arrives = time;
    }
    if (group && segment.tag !== 'ERP') group.last = segment;
  }
  const answers = groups.flatMap(answersOf);
  if (answers.length === 0 && acknowledged) {
    answers.push({ code: ACKNOWLEDGEMENT, meaning: 'accepted', segments: [[acknowledged.start, acknowledged.end]] });
  }
  if (answers.length === 0) issues.warn('cusresNoAnswer', message.header);
  const reference = fields(message.header).at(3) || transaction;
  return {
    effect: 'answer',
    purpose,
    ...(reference === '' ? {} : { reference }),
    legs: leg.number === '' && leg.from === '' && leg.to === '' ? [] : [leg],
    bookings: [],
    travellers: [],
    answers,
  };
}

function answersOf({ codes, locator, reference, first, last }: Group): ParsedAnswer[] {
  return codes.map((code) => ({
    code,
    meaning: MEANINGS[code] ?? 'other',
    ...(locator === undefined ? {} : { locator }),
    ...(reference === undefined ? {} : { reference }),
    segments: [[first.start, last.end]],
  }));
}
