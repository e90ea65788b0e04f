import type { ReadResult } from '@/lib/travel/parsed';
import { findStart } from '@/lib/travel/parsers/edifact/find-start';
import { readEdifact } from '@/lib/travel/parsers/edifact/read-edifact';
import { readFalTable } from '@/lib/travel/parsers/fal/read-fal-table';
import { IssueList, issueOf, refuse } from '@/lib/travel/parsers/issue-list';
import { sniffMagic, sniffText } from '@/lib/travel/parsers/sniff-file';
import { readXmlMessage } from '@/lib/travel/parsers/xml/read-xml-message';

/**
 * Reads a message as a carrier or ship sent it: EDIFACT, XML or a table in text. Total: whatever the bytes, a result
 * comes back and nothing is thrown. Forbidden content is gone before the first value is read, so neither the parsed
 * values nor `text` can contain it. `today` (YYYY-MM-DD) settles two-digit years of a message that carries no date.
 * A workbook has to be opened first: `readReceived`.
 */
export function readTravelMessage(bytes: Uint8Array, today = new Date().toISOString().slice(0, 10)): ReadResult {
  const issues = new IssueList();
  try {
    return readText(bytes, today, issues);
  } catch {
    // A fault of ours, not of the message. The exception may quote values, so it goes no further than this.
    return refuse(issues, issueOf('error', 'readerFailed'));
  }
}

function readText(bytes: Uint8Array, today: string, issues: IssueList): ReadResult {
  if (bytes.length === 0) return refuse(issues, issueOf('error', 'fileEmpty'));
  const magic = sniffMagic(bytes);
  // UTF-16 has a mark of its own and may be XML
  if (magic !== undefined && magic !== 'utf16')
    return refuse(issues, issueOf('error', 'fileNotEdifact', undefined, { kind: magic }));
  const xml = readXmlMessage(bytes, today, issues);
  if (xml) return xml;
  const start = magic === 'utf16' ? undefined : findStart(bytes);
  if (start) return readEdifact(bytes, start, today, issues);
  const table = readFalTable(bytes, today, issues);
  if (table) return table;
  return refuse(issues, issueOf('error', 'fileNotEdifact', undefined, { kind: magic ?? sniffText(bytes) }));
}
