import { missingVerdict } from '@/lib/screening/compare-birth-dates';
import { comparableCountry } from '@/lib/screening/countries';
import { nameForm } from '@/lib/screening/names';
import type { Evidence, ReadEntry, Subject } from '@/lib/screening/schema';
import { tokenLikeness } from '@/lib/screening/token-likeness';

/** Nationality against every nationality listed. A difference weighs little: people have several, and change them. */
export function compareNationalities(ours: string[], nationality: string | undefined): Evidence {
  const theirs = filled(nationality);
  const base = { field: 'nationality', ours, theirs } as const;
  const missing = missingVerdict(ours.length > 0, theirs.length > 0);
  if (missing !== undefined) return { ...base, verdict: missing, how: 'none' };
  const held = comparableCountry(theirs[0] ?? '');
  return ours.some((listed) => comparableCountry(listed) === held)
    ? { ...base, verdict: 'agrees', how: 'exact' }
    : { ...base, verdict: 'differs', how: 'none' };
}

/** Sex as documents give it; X and U say nothing for or against. */
export function compareSexes(ours: ReadEntry['sex'], sex: Subject['sex']): Evidence {
  const told = sex === 'U' ? undefined : sex;
  const base = { field: 'sex', ours: filled(ours), theirs: filled(told) } as const;
  const missing = missingVerdict(ours !== undefined, told !== undefined);
  if (missing !== undefined) return { ...base, verdict: missing, how: 'none' };
  if (ours === told) return { ...base, verdict: 'agrees', how: 'exact' };
  return ours === 'X' || told === 'X'
    ? { ...base, verdict: 'missing-both', how: 'none' }
    : { ...base, verdict: 'differs', how: 'none' };
}

/** Birth places agree where one telling word does (town or province): lists write the whole address, documents a town. */
export function compareBirthPlaces(ours: string[], birthPlace: string | undefined): Evidence {
  const theirs = filled(birthPlace);
  const base = { field: 'birthPlace', ours, theirs } as const;
  const missing = missingVerdict(ours.length > 0, theirs.length > 0);
  if (missing !== undefined) return { ...base, verdict: missing, how: 'none' };
  const places = ours.map((place) => nameForm(place).tokens);
  const held = nameForm(theirs[0] ?? '').tokens.filter((token) => token.text.length > 2);
  let best = 0;
  for (const listed of places.flat()) {
    for (const word of held)
      best = Math.max(best, listed.text.length > 2 ? tokenLikeness(listed, word, false).value : 0);
  }
  if (best === 1) return { ...base, verdict: 'agrees', how: 'exact' };
  return best >= 0.85 ? { ...base, verdict: 'agrees', how: 'spelling' } : { ...base, verdict: 'differs', how: 'none' };
}

function filled(value: string | undefined): string[] {
  return value === undefined || value.trim() === '' ? [] : [value];
}
