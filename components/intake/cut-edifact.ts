import type { Cut } from '@/components/intake/cut-raw';

/** Bytes of EDIFACT's syntax that matter for cutting; -1 where there is no such character. */
interface CutSyntax {
  terminator: number;
  release: number;
  /** Where UNA stands, whose nine characters are syntax and no content. */
  advice: number;
}

/** Segments with their terminators, UNA by itself, line breaks between them left out. */
export function* cutEdifact(text: Uint8Array, { terminator, release, advice }: CutSyntax): Generator<Cut> {
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text[at] ?? 0;
    if (at === advice) {
      if (at > from) yield [from, at];
      from = at + 9;
      yield [at, Math.min(from, text.length)];
      at = from - 1;
    } else if (at === from && (byte === 0x0a || byte === 0x0d)) from = at + 1;
    else if (byte === release && release >= 0) at += 1;
    else if (byte === terminator) {
      yield [from, at + 1];
      from = at + 1;
    }
  }
  if (from < text.length) yield [from, text.length];
}
