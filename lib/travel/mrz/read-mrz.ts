import { allAgree, explainChecks, type MrzCheck } from '@/lib/travel/mrz/explain-checks';
import { type MrzFormat, type MrzLayout, type MrzSpan, textAt } from '@/lib/travel/mrz/mrz-layout';
import { type MrzFields, readFields } from '@/lib/travel/mrz/read-fields';
import { type MrzMend, type MrzProblem, splitMrzLines, type Tidied } from '@/lib/travel/mrz/split-lines';
import { mendLines, mendLookAlikes } from '@/lib/travel/mrz/suggest-mends';

/** Something to look at in a zone that could be read. The code is the key of its sentence. */
export interface MrzNotice {
  code:
    | 'birth-date-unreadable'
    | 'birth-date-unknown'
    | 'expiry-unreadable'
    | 'expired'
    | 'century'
    | 'sex-unreadable'
    | 'names-digits'
    | 'names-cut'
    | 'no-given-names'
    | 'letters-expected'
    | 'document-code';
  at: MrzSpan;
}

export type MrzResult =
  /** Nothing there. */
  | { state: 'empty' }
  /** Not a zone yet: which line and character to look at, and mends where one suggests itself. */
  | {
      state: 'unreadable';
      lines: string[];
      format?: MrzFormat;
      problems: MrzProblem[];
      mends: MrzMend[];
      tidied: Tidied[];
    }
  /** Read; `agrees` tells whether no check digit speaks against it. */
  | {
      state: 'read';
      format: MrzFormat;
      lines: string[];
      fields: MrzFields;
      checks: MrzCheck[];
      agrees: boolean;
      notices: MrzNotice[];
      mends: MrzMend[];
      tidied: Tidied[];
    };

/**
 * Reads the machine readable zone of a travel document (ICAO Doc 9303: TD1, TD2, TD3, MRV-A, MRV-B) from what was pasted
 * or scanned, and explains its check digits one by one. Total: every text gets an answer. Nothing is corrected in
 * silence: what differs is said, and a mend is offered only when it is the only one. `today` is YYYY-MM-DD and settles
 * the centuries of two-digit years.
 */
export function readMrz(text: string, today: string): MrzResult {
  const { lines, layout, problems, tidied } = splitMrzLines(text);
  if (lines.length === 0) return { state: 'empty' };
  if (!layout || problems.length > 0) {
    const mends = layout ? mendLines(lines, layout) : [];
    return { state: 'unreadable', lines, ...(layout ? { format: layout.format } : {}), problems, mends, tidied };
  }
  const checks = explainChecks(lines, layout);
  const fields = readFields(lines, layout, today);
  return {
    state: 'read',
    format: layout.format,
    lines,
    fields,
    checks,
    agrees: allAgree(checks),
    notices: noticesOf(lines, layout, fields, today),
    mends: mendLookAlikes(lines, layout),
    tidied,
  };
}

function noticesOf(lines: readonly string[], layout: MrzLayout, fields: MrzFields, today: string): MrzNotice[] {
  const { birthDate, expiry } = fields;
  const notices: MrzNotice[] = [];
  const note = (code: MrzNotice['code'], at: MrzSpan, when: boolean) => {
    if (when) notices.push({ code, at });
  };
  const names = textAt(lines, layout.names);
  note('document-code', layout.code, !/^[ACIPV]/.test(fields.kind));
  note('birth-date-unknown', layout.birthDate, birthDate.sent === '<<<<<<');
  note('birth-date-unreadable', layout.birthDate, birthDate.date === undefined && birthDate.sent !== '<<<<<<');
  note('century', layout.birthDate, birthDate.orElse !== undefined);
  note('expiry-unreadable', layout.expiry, expiry.date === undefined && expiry.sent !== '<<<<<<');
  note('expired', layout.expiry, expiry.date !== undefined && expiry.date < today.slice(0, expiry.date.length));
  note('sex-unreadable', layout.sex, fields.sex === 'U');
  for (const span of [layout.issuer, layout.nationality])
    note('letters-expected', span, !/^[A-Z]+<*$/.test(textAt(lines, span)));
  note('names-digits', layout.names, /\d/.test(names));
  note('names-cut', layout.names, fields.namesCut);
  note('no-given-names', layout.names, fields.givenNames === '');
  return notices;
}
