import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import type { TravellerName } from '@/lib/travel/parsers/pnrgov/traveller-index';

/** One person of a TIF. */
export interface NamedPerson {
  name: TravellerName;
  /** `A`, `C`, `IN`, as sent in upper case. */
  type: string;
  reference: string;
  /** The adult travels with an infant on the lap (last component 1). */
  withInfant: boolean;
}

/** Seats booked for no person: an extra seat, a cello. */
const SEAT_NAMES = new Set(['EXST', 'CBBG']);

/**
 * Whether a TIF names a group (`TIF+SEETHE WORLD:G`): `name` when it holds nothing else, `member` when a person's given
 * name stands in it as well. Then the person counts, whatever the surname is marked as.
 */
export function travellerGroup(fields: Fields): 'none' | 'name' | 'member' {
  if (fields.at(1, 1).toUpperCase() !== 'G') return 'none';
  return fields.at(2, 0) === '' ? 'name' : 'member';
}

/**
 * The people of a TIF: `TIF+OAKES:I+MARIT MRS:A:2:1`. The guide allows one given name; several are several people. A
 * whole name in the surname (`TIF+OAKES/MARIT MRS`) is taken apart with a warning. There is always at least one.
 */
export function namesOf(segment: Segment, fields: Fields, issues: IssueList): NamedPerson[] {
  const familyName = fields.at(1, 0);
  if (fields.size <= 2) return [onePerson(segment, fields, familyName, issues)];
  const people: NamedPerson[] = [];
  for (const [givenNames = '', type = '', reference = '', infant = ''] of fields.list(2)) {
    if (givenNames === '' && people.length > 0) continue;
    if (familyName === '' && givenNames === '') issues.warn('nameMissing', segment);
    people.push({
      name: { familyName, givenNames },
      type: type.toUpperCase(),
      reference,
      withInfant: infant === '1',
    });
  }
  return people;
}

function onePerson(segment: Segment, fields: Fields, sentFamily: string, issues: IssueList): NamedPerson {
  let familyName = sentFamily;
  let givenNames = fields.at(2, 0);
  const slash = givenNames === '' ? familyName.indexOf('/') : -1;
  if (slash > 0) {
    givenNames = familyName.slice(slash + 1).trim();
    familyName = familyName.slice(0, slash).trim();
    issues.warn('pnrNameWhole', segment);
  }
  if (familyName === '' && givenNames === '') issues.warn('nameMissing', segment);
  if (SEAT_NAMES.has(givenNames)) issues.warn('pnrExtraSeat', segment);
  return {
    name: { familyName, givenNames },
    type: fields.at(2, 1).toUpperCase(),
    reference: fields.at(2, 2),
    withInfant: fields.at(2, 3) === '1',
  };
}
