import { checkDigit } from '@/lib/travel/mrz/check-digit';
import { type MrzFormat, mrzLayouts, textAt } from '@/lib/travel/mrz/mrz-layout';

/** What a made-up document says; dates as YYMMDD, names already in the letters of the zone. */
export interface MadeDocument {
  kind: string;
  issuer: string;
  number: string;
  nationality: string;
  birthDate: string;
  sex: 'M' | 'F' | '<';
  expiry: string;
  names: string;
  optional: string;
}

/** Lays an invented document out in a format, check digits and all. For tests: numbers up to nine characters. */
export function makeMrz(format: MrzFormat, document: MadeDocument): string[] {
  const layout = mrzLayouts[format];
  const lines = Array.from({ length: layout.lines }, () => Array<string>(layout.length).fill('<'));
  const put = ({ line, from, to }: { line: number; from: number; to: number }, text: string) => {
    const row = lines[line - 1];
    for (let at = from; row && at <= to; at += 1) row[at - 1] = text.charAt(at - from) || '<';
  };
  put(layout.code, document.kind);
  put(layout.issuer, document.issuer);
  put(layout.names, document.names);
  put(layout.number, document.number);
  put(layout.nationality, document.nationality);
  put(layout.birthDate, document.birthDate);
  put(layout.sex, document.sex);
  put(layout.expiry, document.expiry);
  if (layout.optional[0]) put(layout.optional[0], document.optional);
  for (const { at, covers } of layout.checks) {
    const rows = lines.map((row) => row.join(''));
    put(at, String(checkDigit(covers.map((span) => textAt(rows, span)).join(''))));
  }
  return lines.map((row) => row.join(''));
}
