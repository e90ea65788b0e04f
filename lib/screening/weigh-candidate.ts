import { bandOf } from '@/lib/screening/band-rules';
import { compareBirthDates, type DateLevel } from '@/lib/screening/compare-birth-dates';
import { compareDocuments, type DocumentLevel } from '@/lib/screening/compare-documents';
import {
  asComparison,
  bestOf,
  compareNames,
  type ListedName,
  type NameComparison,
} from '@/lib/screening/compare-names';
import { compareBirthPlaces, compareNationalities, compareSexes } from '@/lib/screening/compare-qualifiers';
import type { NameForm } from '@/lib/screening/names';
import { isLatin } from '@/lib/screening/native-words';
import type { Candidate, Evidence, IndexedEntry, MatchBand, Subject } from '@/lib/screening/schema';

/** What is compared of an entry. */
export type WeighedEntry = Pick<
  IndexedEntry,
  'id' | 'names' | 'birthDates' | 'documents' | 'nationalities' | 'birthPlaces' | 'sex'
>;

/** An entry, and its names made ready to be compared one by one, as they are asked for. */
interface Prepared {
  entry: WeighedEntry;
  name(at: number): ListedName;
}

/** Share of the index's entries, 0 to 1, that have a value: how little its agreement says. */
export interface Rarity {
  name(words: string[]): number;
  birthYear(year: string): number;
  document(key: string): number;
  nationality(code: string): number;
  sex(sex: string): number;
}

const bandBase: Record<MatchBand, number> = { strong: 0.8, possible: 0.5, weak: 0.2 };
const datePoints: Record<DateLevel, number> = {
  same: 0.3,
  fits: 0.2,
  near: 0.1,
  unknown: 0,
  differs: -0.1,
  contradicts: -0.2,
};
const documentPoints: Record<DocumentLevel, number> = {
  same: 0.3,
  number: 0.2,
  'other-issuer': 0.1,
  differs: 0,
  unknown: 0,
};

/**
 * One entry against one traveller: six lines of evidence, always all six, and the band the rules give them; undefined
 * where no rule makes it a candidate. A missing field never decides.
 */
export function weighCandidate(
  prepared: Prepared,
  subject: Subject,
  forms: NameForm[],
  rarity: Rarity,
  least: 'weak' | 'possible',
): Candidate | undefined {
  const { entry } = prepared;
  const birthDate = compareBirthDates(entry.birthDates, subject.birthDate);
  const document = compareDocuments(entry.documents, subject.documents);
  const sex = compareSexes(entry.sex, subject.sex);
  const rest = { document: document.level, birthDate: birthDate.level, sexDiffers: sex.verdict === 'differs' };
  const isAsked = (band: MatchBand | undefined) => band !== undefined && (least === 'weak' || band !== 'weak');
  // comparing names costs the most: not where even the same name would not do
  if (!isAsked(bandOf({ ...rest, name: 'same' })) && !isAsked(bandOf({ ...rest, name: 'none' }))) return undefined;
  const name = compareListed(prepared, forms);
  const band = bandOf({ ...rest, name: name.level });
  if (band === undefined || !isAsked(band)) return undefined;
  const nationality = compareNationalities(entry.nationalities, subject.nationality);
  const birthPlace = compareBirthPlaces(entry.birthPlaces, subject.birthPlace);
  const points =
    name.closeness * 0.4 +
    datePoints[birthDate.level] +
    documentPoints[document.level] +
    [nationality, sex, birthPlace].reduce((sum, { verdict }) => sum + qualifierPoints(verdict), 0);
  const score = bandBase[band] + 0.19 * Math.min(1, Math.max(0, points));
  return {
    entryId: entry.id,
    band,
    score: Math.round(score * 10_000) / 10_000,
    evidence: [
      nameEvidence(),
      line('birthDate', birthDate, birthDate.year === undefined ? undefined : rarity.birthYear(birthDate.year)),
      line('document', document, document.key === undefined ? undefined : rarity.document(document.key)),
      withFrequency(nationality, (code) => rarity.nationality(code)),
      withFrequency(sex, (code) => rarity.sex(code)),
      birthPlace,
    ],
  };

  function nameEvidence(): Evidence {
    const verdict = name.level === 'none' ? 'differs' : 'agrees';
    const theirs = forms[0]?.full ?? '';
    const missing = forms.length === 0 ? 'missing-theirs' : entry.names.length === 0 ? 'missing-ours' : undefined;
    const shown = name.level === 'none' ? entry.names.map(({ full }) => full).slice(0, 3) : [name.ours];
    const evidence: Evidence = {
      field: 'name',
      verdict: missing ?? verdict,
      how: missing === undefined ? name.how : 'none',
      ours: shown,
      theirs: theirs === '' ? [] : [theirs],
      closeness: name.closeness,
    };
    return name.agreeing.length > 0 ? { ...evidence, frequency: rarity.name(name.agreeing) } : evidence;
  }
}

/**
 * `compareNames` with the listed names, but for those that can add nothing where the first agrees in every word: all
 * where it is the very name, and names in other scripts, which are likened by way of their likely spellings. Most
 * entries that are found have the very name.
 */
function compareListed({ entry, name }: Prepared, forms: NameForm[]): NameComparison {
  const [first, ...others] = entry.names;
  if (first === undefined) return compareNames(forms, []);
  const best = bestOf(forms, [name(0)]);
  const comparison = asComparison(best);
  if (others.length === 0) return comparison;
  const agrees = first.quality === 'primary' && comparison.level === 'same';
  if (agrees && comparison.closeness === 1) return comparison;
  const listed = others.flatMap(({ full }, at) => (!agrees || isLatin(full) ? [name(at + 1)] : []));
  return asComparison(bestOf(forms, listed, best));
}

function qualifierPoints(verdict: Evidence['verdict']): number {
  if (verdict === 'agrees') return 0.05;
  return verdict === 'differs' ? -0.05 : 0;
}

function line(
  field: Evidence['field'],
  { verdict, how, ours, theirs }: Pick<Evidence, 'verdict' | 'how' | 'ours' | 'theirs'>,
  frequency: number | undefined,
): Evidence {
  const evidence: Evidence = { field, verdict, how, ours, theirs };
  return verdict === 'agrees' && frequency !== undefined ? { ...evidence, frequency } : evidence;
}

function withFrequency(evidence: Evidence, share: (code: string) => number): Evidence {
  const code = evidence.theirs[0];
  return evidence.verdict === 'agrees' && code !== undefined ? { ...evidence, frequency: share(code) } : evidence;
}
