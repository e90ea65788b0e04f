import { FieldMatrixFields } from '@/components/agreements/field-matrix-fields';
import { OffencePicker } from '@/components/agreements/offence-picker';
import { RuleFields } from '@/components/agreements/rule-fields';
import type { AgreementTerms } from '@/lib/agreements/schema';

/** What every part of the terms form takes. */
export interface TermsFieldsProps {
  terms: AgreementTerms;
  onChange: (terms: AgreementTerms) => void;
  /** The words about one control, by its id, where something is wrong with it. */
  errorOf: (field: string) => string | undefined;
}

/** Everything the parties agree on, as controls that keep each other right. */
export function TermsFields(props: TermsFieldsProps) {
  return (
    <>
      <OffencePicker {...props} />
      <FieldMatrixFields {...props} />
      <RuleFields {...props} />
    </>
  );
}
