import type { Evidence } from '@/lib/screening/schema';

/**
 * Key in the `evidence` messages of the sentence for one line of evidence: `verdict.missing-ours` where there is
 * nothing to compare, else `name.spelling`, `birthDate.day-month-swap` and the like. The sentences take no values.
 */
export function evidenceSentence({ field, verdict, how }: Pick<Evidence, 'field' | 'verdict' | 'how'>): string {
  return verdict === 'agrees' || verdict === 'differs' ? `${field}.${how}` : `verdict.${verdict}`;
}
