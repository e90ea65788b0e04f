import { readCsvList } from '@/lib/screening/read-csv-list';
import { readUnList } from '@/lib/screening/read-un-list';
import type { ReadList } from '@/lib/screening/schema';

/** First bytes of files people send by mistake, and the sentence that says so. */
const signatures: [bytes: number[], code: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'file-pdf'],
  // Excel and OpenDocument workbooks are zip archives.
  [[0x50, 0x4b, 0x03, 0x04], 'file-zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'file-zip'],
  [[0x1f, 0x8b], 'file-compressed'],
  [[0x42, 0x5a, 0x68], 'file-compressed'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'file-old-office'],
  [[0xff, 0xfe], 'file-utf16'],
  [[0xfe, 0xff], 'file-utf16'],
];

/**
 * A watchlist file, told by its content and never by its name: the UN consolidated list in XML, else CSV. Everything
 * else is refused with a code of the `list-issues` messages that says what it looks like.
 */
export function readList(bytes: Uint8Array): ReadList {
  const signature = signatures.find(([first]) => first.every((byte, at) => bytes[at] === byte));
  if (signature !== undefined) return refuse(signature[1]);
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096)).trimStart();
  if (bytes.length === 0 || (head === '' && bytes.every((byte) => byte <= 32))) return refuse('file-empty');
  if (head.includes('\0')) return refuse('file-binary');
  if (/^<(!doctype\s+html|html)\b/i.test(head)) return refuse('file-html');
  if (head.startsWith('<')) return readUnList(bytes);
  if (/^[{[]/.test(head)) return refuse('file-json');
  if (/^(UNA|UNB\+|UNH\+)/.test(head)) return refuse('file-carrier-message');
  return readCsvList(bytes);
}

function refuse(code: string): ReadList {
  return { ok: false, errors: [{ code }] };
}
