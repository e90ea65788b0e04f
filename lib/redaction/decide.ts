import { ageGroup, catalogue } from './catalogue';
import {
  type ConstraintCode,
  constraintCodes,
  type FieldName,
  fieldNames,
  type RenderedValue,
  type ViewName,
  views,
} from './schema';
import type { SourceRecord } from './source';

/** One reason to show less: a ceiling per field. A field it does not name is not limited by it. */
export interface Constraint {
  code: ConstraintCode;
  ceiling: (field: FieldName) => ViewName;
}

export interface Decision {
  field: FieldName;
  view: ViewName;
  /** Highest rung the constraints other than the sender's choice would allow. */
  ceiling: ViewName;
  /** Null when withheld, or when the record does not hold the field. */
  value: RenderedValue | null;
  /** The constraint that set the view; null when the field is shown in full. */
  by: ConstraintCode | null;
}

const rank = (view: ViewName) => views.indexOf(view);
const lower = (a: ViewName, b: ViewName): ViewName => (rank(a) <= rank(b) ? a : b);

/** Highest rung of the field's own ladder that does not pass the ceiling; no such rung means withheld. */
export function rungAt(field: FieldName, ceiling: ViewName): ViewName {
  for (let i = rank(ceiling); i > 0; i--) {
    const view = views[i];
    if (view !== undefined && view !== 'withheld' && catalogue[field].rungs[view]) return view;
  }
  return 'withheld';
}

/**
 * What one recipient would be shown, field by field: the lowest ceiling wins, and says so. Pure and total: every field
 * of the catalogue has exactly one decision, and adding a constraint never raises a view.
 * @param travelDay ISO day of departure, for the age group.
 */
export function decide(record: SourceRecord, constraints: readonly Constraint[], travelDay: string): Decision[] {
  const ordered = [...constraints].sort((a, b) => constraintCodes.indexOf(a.code) - constraintCodes.indexOf(b.code));
  return fieldNames.map((field) => {
    let lowest: ViewName = 'full';
    let fixed: ViewName = 'full';
    let by: ConstraintCode | null = null;
    for (const constraint of ordered) {
      const ceiling = constraint.ceiling(field);
      if (rank(ceiling) < rank(lowest)) {
        lowest = ceiling;
        by = constraint.code;
      }
      if (constraint.code !== 'sender') fixed = lower(fixed, ceiling);
    }
    const view = rungAt(field, lowest);
    return { field, view, ceiling: rungAt(field, fixed), value: render(record, field, view, travelDay), by };
  });
}

function render(record: SourceRecord, field: FieldName, view: ViewName, travelDay: string): RenderedValue | null {
  if (view === 'withheld') return null;
  if (field === 'birthDate' && view === 'indicated')
    return { as: 'code', list: 'ageGroup', codes: [ageGroup(record.birthDate, travelDay)] };
  return renderField(field, view, record);
}

function renderField<F extends FieldName>(
  field: F,
  view: Exclude<ViewName, 'withheld'>,
  record: SourceRecord,
): RenderedValue | null {
  const value = record[field];
  return value === undefined || value === null ? null : (catalogue[field].rungs[view]?.(value) ?? null);
}
