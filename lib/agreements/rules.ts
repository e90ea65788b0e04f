import { type FieldName, fieldNames, type ViewName, views } from '@/lib/redaction/schema';
import type { AgreementTerms } from './schema';

/** What a party can do in which state: the screens disable by it, the policies refuse by it. */
export const agreementCan = {
  countersign: (a: { status: string; signedByMe: boolean }) => a.status === 'proposed' && !a.signedByMe,
  end: (a: { status: string }) => a.status !== 'ended',
};

/** In force at a moment: signed by all, within its term, not ended. */
export function inForce(a: { status: string; validFrom: Date; validTo: Date }, at: Date): boolean {
  return a.status === 'active' && a.validFrom <= at && at < a.validTo;
}

/** View proposed to the officer: never above the ceiling. */
export function proposedView(terms: AgreementTerms, field: FieldName): ViewName {
  const ceiling = terms.ceilings[field] ?? 'withheld';
  const proposed = terms.proposed[field] ?? ceiling;
  return views.indexOf(proposed) <= views.indexOf(ceiling) ? proposed : ceiling;
}

/** Fields whose proposed view passes their ceiling: refused when terms are proposed. */
export function overproposed(terms: AgreementTerms): FieldName[] {
  return fieldNames.filter((f) => {
    const proposed = terms.proposed[f];
    return proposed !== undefined && views.indexOf(proposed) > views.indexOf(terms.ceilings[f] ?? 'withheld');
  });
}
