import type { DateLevel } from '@/lib/screening/compare-birth-dates';
import type { DocumentLevel } from '@/lib/screening/compare-documents';
import type { NameLevel } from '@/lib/screening/compare-names';
import type { MatchBand } from '@/lib/screening/schema';

export interface Levels {
  document: DocumentLevel;
  name: NameLevel;
  birthDate: DateLevel;
  /** Both sides give a sex and they differ. */
  sexDiffers: boolean;
}

interface Rule {
  document?: DocumentLevel[];
  name?: NameLevel[];
  birthDate?: DateLevel[];
  band: MatchBand;
}

/**
 * The first rule that fits gives the band; who fits none is no candidate. A field a rule leaves out may be anything,
 * a missing one too. Two contradicting exact birth dates leave only the last rule, unless a document agrees.
 */
const rules: Rule[] = [
  { document: ['same'], name: ['same', 'near', 'loose'], band: 'strong' },
  { document: ['same'], birthDate: ['same', 'fits'], band: 'strong' },
  { document: ['same'], band: 'possible' },
  {
    document: ['number', 'other-issuer'],
    name: ['same', 'near'],
    birthDate: ['same', 'fits', 'near', 'unknown'],
    band: 'strong',
  },
  { document: ['number', 'other-issuer'], name: ['same', 'near', 'loose'], band: 'possible' },
  { document: ['number', 'other-issuer'], birthDate: ['same'], band: 'possible' },
  { document: ['number'], band: 'weak' },
  { name: ['same', 'near'], birthDate: ['same'], band: 'strong' },
  { name: ['same'], birthDate: ['fits'], band: 'strong' },
  { name: ['same'], birthDate: ['near', 'unknown'], band: 'possible' },
  { name: ['near'], birthDate: ['fits', 'near'], band: 'possible' },
  { name: ['loose'], birthDate: ['same'], band: 'possible' },
  { name: ['near'], birthDate: ['unknown'], band: 'weak' },
  { name: ['loose'], birthDate: ['fits', 'near', 'unknown'], band: 'weak' },
  { name: ['fragment'], birthDate: ['same'], band: 'weak' },
  { name: ['same'], birthDate: ['differs', 'contradicts'], band: 'weak' },
];

const lower: Record<MatchBand, MatchBand | undefined> = { strong: 'possible', possible: 'weak', weak: undefined };

/**
 * Band of a candidate, undefined for none. A different sex takes one band off, since lists and carriers both get it
 * wrong; it counts for nothing where document and name agree.
 */
export function bandOf(levels: Levels): MatchBand | undefined {
  const rule = rules.find(
    (candidate) =>
      (candidate.document?.includes(levels.document) ?? true) &&
      (candidate.name?.includes(levels.name) ?? true) &&
      (candidate.birthDate?.includes(levels.birthDate) ?? true),
  );
  if (rule === undefined) return undefined;
  const spared = levels.document === 'same' && levels.name !== 'none';
  return levels.sexDiffers && !spared ? lower[rule.band] : rule.band;
}
