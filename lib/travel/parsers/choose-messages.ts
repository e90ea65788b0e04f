import type { Issue } from '@/lib/travel/parsed';
import type { EdifactMessage } from '@/lib/travel/parsers/edifact/group-messages';
import type { ReadFields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import { issueOf } from '@/lib/travel/parsers/issue-list';

/** The messages to read: all of the first readable kind. Two kinds in one file are two files. */
export function chooseMessages(
  messages: readonly EdifactMessage[],
  segments: readonly Segment[],
  fields: ReadFields,
): { format: 'PAXLST' | 'PNRGOV'; messages: EdifactMessage[] } | { error: Issue } {
  const readable = messages.filter(({ type }) => type === 'PAXLST' || type === 'PNRGOV');
  const format = readable[0]?.type === 'PAXLST' ? 'PAXLST' : 'PNRGOV';
  const first = messages[0];
  if (!first) return { error: issueOf('error', 'edifactNoMessage', segments[0]) };
  if (readable.length === 0) {
    return { error: issueOf('error', 'messageNotSupported', first.header, { type: first.type }) };
  }
  const other = readable.find(({ type }) => type !== format);
  if (other) return { error: issueOf('error', 'edifactMixedMessages', other.header) };
  const customs = readable.find((message) => isUsDialect(message, segments));
  const application = segments.find(({ tag }) => tag === 'UNB');
  if (customs || (format === 'PAXLST' && application && fields(application).at(7) === 'CEDIPAX')) {
    return { error: issueOf('error', 'paxlstUsEdifact', (customs ?? first).header) };
  }
  return { format, messages: readable };
}

/** The older dialect of United States customs: travellers in PDT segments, version `001:000`. */
function isUsDialect(message: EdifactMessage, segments: readonly Segment[]): boolean {
  if (message.type !== 'PAXLST') return false;
  if (/^\d{3}:\d{3}$/.test(message.version)) return true;
  for (let index = message.first; index < message.last; index += 1) {
    if (segments[index]?.tag === 'PDT') return true;
  }
  return false;
}
