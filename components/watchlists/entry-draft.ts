import type { EntryBirthDate, EntryDocument, EntryName, ReadEntry } from '@/lib/screening/schema';
import type { EntryInput } from '@/lib/screening/watchlist-schema';

/** A row of the form with a key of its own, so that what was typed stays with it when another is taken out. */
type Keyed<T> = T & { key: string };

export type NameDraft = Keyed<EntryName>;
export type DateDraft = Keyed<{ kind: EntryBirthDate['kind']; from: string; to: string }>;
export type DocumentDraft = Keyed<{ kind: EntryDocument['kind']; number: string; issuer: string; note: string }>;

/** What a person types of an entry, as it stands in the fields. */
export interface EntryDraft {
  externalRef: string;
  names: NameDraft[];
  birthDates: DateDraft[];
  documents: DocumentDraft[];
  /** Codes or words, separated by commas. */
  nationalities: string;
  /** One a line. */
  birthPlaces: string;
  sex: '' | 'M' | 'F' | 'X';
  listedOn: string;
  expiresOn: string;
  reason: string;
  offence: string;
  source: string;
  restricted: boolean;
}

export const emptyName = (key: string, quality: EntryName['quality'] = 'good'): NameDraft => ({
  key,
  full: '',
  quality,
});
export const emptyDate = (key: string): DateDraft => ({ key, kind: 'exact', from: '', to: '' });
export const emptyDocument = (key: string): DocumentDraft => ({
  key,
  kind: 'passport',
  number: '',
  issuer: '',
  note: '',
});

/** An entry in the fields of the form; an empty one where there is none yet. */
export function draftOf(entry: ReadEntry | undefined): EntryDraft {
  const keyed = <T extends object>(items: readonly T[] | undefined, name: string) =>
    (items ?? []).map((item, at) => ({ ...item, key: `${name}-${at}` }));
  const names = keyed(entry?.names, 'name');
  const dates = (entry?.birthDates ?? []).map((date, at): DateDraft => ({ key: `date-${at}`, ...typed(date) }));
  const documents = keyed(entry?.documents, 'document').map(
    (document): DocumentDraft => ({
      issuer: '',
      note: '',
      ...document,
    }),
  );
  return {
    externalRef: entry?.externalRef ?? '',
    names: names.length > 0 ? names : [emptyName('name-0', 'primary')],
    birthDates: dates.length > 0 ? dates : [emptyDate('date-0')],
    documents: documents.length > 0 ? documents : [emptyDocument('document-0')],
    nationalities: (entry?.nationalities ?? []).join(', '),
    birthPlaces: (entry?.birthPlaces ?? []).join('\n'),
    sex: entry?.sex ?? '',
    listedOn: entry?.listedOn ?? '',
    expiresOn: entry?.expiresOn ?? '',
    reason: entry?.reason ?? '',
    offence: entry?.offence ?? '',
    source: entry?.source ?? '',
    restricted: entry?.restricted ?? false,
  };
}

/** A span of days as short as a person would type it. */
function typed({ kind, from, to }: EntryBirthDate): { kind: EntryBirthDate['kind']; from: string; to: string } {
  const years = from.endsWith('-01-01') && to.endsWith('-12-31');
  const short = (day: string) => (years ? day.slice(0, 4) : day);
  const one = from === to || (years && from.slice(0, 4) === to.slice(0, 4));
  return { kind, from: short(from), to: one ? '' : short(to) };
}

/** Which row of the form a row of the input came from: rows left empty are not sent. */
export interface SentRows {
  names: string[];
  birthDates: string[];
  documents: string[];
}

/** What is sent of a draft; rows and fields left empty say nothing. */
export function inputOf(draft: EntryDraft): { input: EntryInput; rows: SentRows } {
  const names = draft.names.filter(({ full }) => full.trim() !== '');
  const birthDates = draft.birthDates.filter(({ from, to }) => `${from}${to}`.trim() !== '');
  const documents = draft.documents.filter(({ number, issuer, note }) => `${number}${issuer}${note}`.trim() !== '');
  const list = (text: string, separator: RegExp) =>
    text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const said = (key: 'externalRef' | 'listedOn' | 'expiresOn' | 'reason' | 'offence' | 'source') => {
    const text = draft[key].trim();
    return text === '' ? {} : { [key]: text };
  };
  return {
    input: {
      names: names.map(({ full, quality }) => ({ full, quality })),
      birthDates: birthDates.map(({ kind, from, to }) => ({ kind, from, ...(to.trim() === '' ? {} : { to }) })),
      documents: documents.map(({ kind, number, issuer, note }) => ({
        kind,
        number,
        ...(issuer.trim() === '' ? {} : { issuer }),
        ...(note.trim() === '' ? {} : { note }),
      })),
      nationalities: list(draft.nationalities, /[,;\n]/),
      birthPlaces: list(draft.birthPlaces, /\n/),
      ...(draft.sex === '' ? {} : { sex: draft.sex }),
      ...(draft.restricted ? { restricted: true } : {}),
      ...said('externalRef'),
      ...said('listedOn'),
      ...said('expiresOn'),
      ...said('reason'),
      ...said('offence'),
      ...said('source'),
    },
    rows: {
      names: names.map(({ key }) => key),
      birthDates: birthDates.map(({ key }) => key),
      documents: documents.map(({ key }) => key),
    },
  };
}

/** Id of the control that a refused path of the input (`entry.birthDates.0.from`) belongs to. */
export function controlOf(path: string, rows: SentRows): string {
  const [, list = '', at = '', field = ''] = /^entry\.(\w+)(?:\.(\d+))?(?:\.(\w+))?/.exec(path) ?? [];
  if (list === 'names' || list === 'birthDates' || list === 'documents') {
    const key = rows[list][Number(at)] ?? `${{ names: 'name', birthDates: 'date', documents: 'document' }[list]}-0`;
    return `${key}-${field || { names: 'full', birthDates: 'from', documents: 'number' }[list]}`;
  }
  return list;
}
