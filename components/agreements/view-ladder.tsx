import { proposedView } from '@/lib/agreements/rules';
import type { AgreementTerms } from '@/lib/agreements/schema';
import { catalogue } from '@/lib/redaction/catalogue';
import { type FieldName, type ViewName, views } from '@/lib/redaction/schema';

/** The views that a field can be shown at, least first, `withheld` included. */
export function rungsOf(field: FieldName): ViewName[] {
  return views.filter((v) => v === 'withheld' || v in catalogue[field].rungs);
}

/**
 * The steps of a field at a glance: filled up to the proposed view, ringed up to the highest, a dot above. Decoration:
 * the words stand beside it.
 */
export function ViewLadder({ field, terms }: { field: FieldName; terms: AgreementTerms }) {
  const rank = (view: ViewName) => views.indexOf(view);
  const proposed = rank(proposedView(terms, field));
  const ceiling = rank(terms.ceilings[field] ?? 'withheld');
  const steps = rungsOf(field).slice(1);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${steps.length * 14} 12`}
      className="h-3 shrink-0 text-accent-text rtl:-scale-x-100"
    >
      {steps.map((step, at) => {
        const reached = rank(step) <= ceiling;
        return (
          <rect
            key={step}
            x={at * 14 + 1.5}
            y={reached ? 1.5 : 4.5}
            width="10"
            height={reached ? 9 : 3}
            rx="1.5"
            strokeWidth="1.5"
            stroke={reached ? 'currentColor' : 'none'}
            fill={rank(step) <= proposed ? 'currentColor' : reached ? 'none' : 'var(--line)'}
          />
        );
      })}
    </svg>
  );
}
