import { type DocumentDraft, emptyDocument, isBlankDocument, type PersonDraft } from '@/components/manual/entry-draft';
import { fromMrzName } from '@/lib/travel/mrz/from-mrz-name';
import type { MrzResult } from '@/lib/travel/mrz/read-mrz';
import { toMrzName } from '@/lib/travel/mrz/transliterate';

/** The fields of the form that a machine readable zone can fill. */
export const zoneFields = ['familyName', 'givenNames', 'sex', 'birthDate', 'nationality'] as const;
export type ZoneField = (typeof zoneFields)[number];

/** What the zone says, in the words of the form; empty where it says nothing. */
export interface ZoneFacts extends Record<ZoneField, string> {
  document: Omit<DocumentDraft, 'key'>;
  /** The other century of the birth date. */
  orElse: string;
  namesCut: boolean;
  /** No check digit speaks against it. */
  agrees: boolean;
}

export function zoneFacts(result: MrzResult): ZoneFacts | null {
  if (result.state !== 'read') return null;
  const { fields } = result;
  return {
    familyName: fields.familyName,
    givenNames: fields.givenNames,
    sex: fields.sex === 'U' ? '' : fields.sex,
    birthDate: fields.birthDate.date ?? '',
    nationality: fields.nationalityCode ?? '',
    document: {
      kind: fields.kind,
      number: fields.number,
      issuer: fields.issuerCode ?? '',
      expires: fields.expiry.date ?? '',
    },
    orElse: fields.birthDate.orElse ?? '',
    namesCut: fields.namesCut,
    agrees: result.agrees,
  };
}

/**
 * Fills the form from a zone. What somebody typed stays, and differs visibly; what an earlier reading of the zone filled
 * in gives way. The document goes where it already stands, else in the first place that is free: a visa beside a passport.
 */
export function fillFrom(person: PersonDraft, facts: ZoneFacts): PersonDraft {
  const before = person.filled;
  const filled: PersonDraft = { ...person, filled: facts };
  for (const field of zoneFields)
    if (person[field].trim() === '' || person[field] === before?.[field]) filled[field] = facts[field];
  const same = ({ kind, number }: DocumentDraft) =>
    number !== '' &&
    (number === facts.document.number ||
      (number === before?.document.number && kind === facts.document.kind && isReadAgain(before, facts)));
  const at = person.documents.findIndex(same);
  const place = at >= 0 ? at : person.documents.findIndex(isBlankDocument);
  const next = place >= 0 ? place : person.documents.length;
  const old = person.documents[next] ?? emptyDocument(`${person.key}-${next + 1}`);
  const taken = (key: 'issuer' | 'expires') =>
    old[key] === '' || old[key] === before?.document[key] ? facts.document[key] : old[key];
  const document: DocumentDraft = {
    key: old.key,
    kind: facts.document.kind,
    number: facts.document.number,
    issuer: taken('issuer'),
    expires: taken('expires'),
  };
  filled.documents =
    place >= 0 ? person.documents.map((d, i) => (i === place ? document : d)) : [...person.documents, document];
  return filled;
}

/** The same zone read better, or somebody else's; another number of the same holder is their second document. */
function isReadAgain(before: ZoneFacts, facts: ZoneFacts): boolean {
  const holder = (f: ZoneFacts) => `${f.familyName}<${f.givenNames}<${f.birthDate}`;
  const [old, now] = [before.document.number, facts.document.number];
  const changed = Array.from(old).filter((character, at) => character !== now.charAt(at)).length;
  return holder(before) !== holder(facts) || (old.length === now.length && changed <= 2);
}

/** Whether a field says what the zone says: `same`, `other`, or `none` where either says nothing. */
export type Agreement = 'same' | 'other' | 'none';

export function agreementOf(field: ZoneField, typed: string, facts: ZoneFacts | null): Agreement {
  const said = facts?.[field] ?? '';
  if (!facts || said === '' || typed.trim() === '') return 'none';
  if (field === 'birthDate') return typed === said || typed === facts.orElse ? 'same' : 'other';
  if (field === 'familyName' || field === 'givenNames') return sameName(typed, said, facts.namesCut) ? 'same' : 'other';
  return plainAgreement(typed, said);
}

const plain = (text: string) => text.replace(/[\s-]/g, '').toUpperCase();

/** For numbers, codes and dates, where blanks and hyphens say nothing. */
export function plainAgreement(typed: string, said: string): Agreement {
  if (said === '' || typed.trim() === '') return 'none';
  return plain(typed) === plain(said) ? 'same' : 'other';
}

/** Müller and MUELLER are the same name, and so are محمد and MXHMD: the zone writes it its own way. */
function sameName(typed: string, said: string, cut: boolean): boolean {
  const zone = said.replaceAll(' ', '<');
  const written = toMrzName(typed);
  if (written === zone || (cut && written.startsWith(zone))) return true;
  const plain = typed.trim().toUpperCase();
  return fromMrzName(zone).some((form) => form.toUpperCase() === plain);
}

/** Other ways in which the page may write a name of the zone: Arabic, umlauts. None for a name that has one way only. */
export function otherSpellings(said: string): string[] {
  const forms = fromMrzName(said.replaceAll(' ', '<'));
  return forms.filter((form) => form.toUpperCase() !== said.toUpperCase()).slice(0, 4);
}
