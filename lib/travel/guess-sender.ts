/** `UNB+UNOA:4+SENDER`, with any separators: who sent it, of a message that could not be read. */
const SENDER = /UNB(.)[A-Z]{4}(.)\d\1([A-Z0-9 .*_-]{1,35})[^A-Z0-9 .*_-]/;

/** An interchange address names a system, never a person. Null where none is told in the first bytes. */
export function guessSender(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  return SENDER.exec(head)?.[3]?.trim() || null;
}
