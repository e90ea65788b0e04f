import type { Issue } from '@/lib/travel/parsed';
import type { EdifactMessage } from '@/lib/travel/parsers/edifact/group-messages';
import type { SegmentFamily } from '@/lib/travel/parsers/edifact/known-segments';
import type { SegmentTable } from '@/lib/travel/parsers/edifact/segment-table';
import type { SegmentValues } from '@/lib/travel/parsers/edifact/segment-values';
import { segmentOf } from '@/lib/travel/parsers/edifact/split-segments';
import { issueOf } from '@/lib/travel/parsers/issue-list';
import { readCusres } from '@/lib/travel/parsers/paxlst/read-cusres';
import { readPaxlst } from '@/lib/travel/parsers/paxlst/read-paxlst';
import { readAckres } from '@/lib/travel/parsers/pnrgov/read-ackres';
import { readGovreq } from '@/lib/travel/parsers/pnrgov/read-govreq';
import { readPnrgov } from '@/lib/travel/parsers/pnrgov/read-pnrgov';
import type { MessageContent, TableContext } from '@/lib/travel/parsers/read-context';

/** Message types (UNH 0065) that are read, the segments they are made of, and who reads them. */
const READERS = {
  PAXLST: { family: 'PAXLST', read: readPaxlst },
  CUSRES: { family: 'CUSRES', read: readCusres },
  PNRGOV: { family: 'PNRGOV', read: readPnrgov },
  ACKRES: { family: 'PNRGOV', read: readAckres },
  GOVREQ: { family: 'PNRGOV', read: readGovreq },
} as const satisfies Record<string, { family: SegmentFamily; read: (context: TableContext) => MessageContent }>;

export type EdifactFormat = keyof typeof READERS;

function isFormat(type: string): type is EdifactFormat {
  return Object.hasOwn(READERS, type);
}

export function familyOf(format: EdifactFormat): SegmentFamily {
  return READERS[format].family;
}

export function readerOf(format: EdifactFormat): (context: TableContext) => MessageContent {
  return READERS[format].read;
}

/** The messages to read: all of the first readable kind. Two kinds in one file are two files. */
export function chooseMessages(
  messages: readonly EdifactMessage[],
  table: SegmentTable,
  values: SegmentValues,
): { format: EdifactFormat; messages: EdifactMessage[] } | { error: Issue } {
  const first = messages[0];
  const place = table.count > 0 ? segmentOf(table, 0) : undefined;
  if (!first) return { error: issueOf('error', 'edifactNoMessage', place) };
  const readable = messages.filter(({ type }) => isFormat(type));
  const format = readable[0]?.type;
  if (format === undefined || !isFormat(format)) {
    return { error: issueOf('error', 'messageNotSupported', first.header, { type: first.type }) };
  }
  const other = readable.find(({ type }) => type !== format);
  if (other) return { error: issueOf('error', 'edifactMixedMessages', other.header) };
  if (format === 'PAXLST') {
    const customs = readable.find((message) => isUsDialect(message, table));
    const interchange = table.envelope.find((row) => table.tag(row) === 'UNB');
    if (customs || (interchange !== undefined && values.at(interchange, 7) === 'CEDIPAX')) {
      return { error: issueOf('error', 'paxlstUsEdifact', (customs ?? first).header) };
    }
  }
  return { format, messages: readable };
}

/** The older dialect of United States customs: travellers in PDT segments, version `001:000`. */
function isUsDialect(message: EdifactMessage, table: SegmentTable): boolean {
  if (/^\d{3}:\d{3}$/.test(message.version)) return true;
  if (!table.hasUnknown) return false;
  for (let row = message.first; row < message.last; row += 1) {
    if (table.tagNumber(row) === 0 && table.tag(row) === 'PDT') return true;
  }
  return false;
}
