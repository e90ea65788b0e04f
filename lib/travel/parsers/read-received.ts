import type { ReadResult } from '@/lib/travel/parsed';
import { workbookToCsv } from '@/lib/travel/parsers/fal/workbook-to-csv';
import { IssueList, issueOf, refuse } from '@/lib/travel/parsers/issue-list';
import { readTravelMessage } from '@/lib/travel/parsers/read-travel-message';
import { sniffMagic } from '@/lib/travel/parsers/sniff-file';

/**
 * Reads whatever was received: a workbook (XLSX) is opened first and its lists read as CSV, which then is the text of
 * the message; everything else goes to `readTravelMessage` as it is. Total: a result comes back whatever the bytes.
 */
export async function readReceived(
  bytes: Uint8Array,
  today = new Date().toISOString().slice(0, 10),
): Promise<ReadResult> {
  const kind = sniffMagic(bytes);
  // a workbook with a password is stored in the container of the old documents
  if (kind === 'office') return refuse(new IssueList(), issueOf('error', 'workbookOld'));
  if (kind !== 'xlsx') return readTravelMessage(bytes, today);
  const opened = await workbookToCsv(bytes);
  if (!opened.ok) return refuse(new IssueList(), issueOf('error', opened.fault));
  const result = readTravelMessage(opened.csv, today);
  if (opened.skipped === 0 || !result.ok) return result;
  const skipped = issueOf('warning', 'workbookSheetSkipped', undefined, { count: opened.skipped });
  return { ok: true, message: { ...result.message, warnings: [...result.message.warnings, skipped] } };
}
