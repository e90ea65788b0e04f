import { ListError } from '@/lib/screening/read-xml-elements';

/**
 * The text of a list in UTF-8, byte order mark taken off.
 * @throws ListError `not-utf8` with the line of the first byte that is not UTF-8.
 */
export function decodeList(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ListError({ code: 'not-utf8', line: lineOfBadByte(bytes) });
  }
}

function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  // A line feed byte is never part of a longer UTF-8 sequence, so each line can be tried alone.
  for (let end = bytes.indexOf(10, start); end >= 0; end = bytes.indexOf(10, start)) {
    try {
      decoder.decode(bytes.subarray(start, end + 1));
    } catch {
      return line;
    }
    start = end + 1;
    line++;
  }
  return line;
}
