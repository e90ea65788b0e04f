import type { Envelope } from '@/lib/alerts/schema';
import type { FieldName, ViewName } from '@/lib/redaction/schema';

/** A partner that could be told, with the agreement it would be told under. */
export interface Partner {
  id: string;
  code: string;
  name: string;
  language: string;
  agreementId: string;
  agreementReference: string;
  validTo: string;
  /** What the agreement covers; for anything else nothing is disclosed. */
  offences: readonly string[];
  purposes: readonly string[];
  /** Hours to answer, by urgency. */
  replyHours: Readonly<Record<string, number>>;
}

export type Choices = Partial<Record<FieldName, ViewName>>;
export type Reasons = Partial<Record<FieldName, string>>;

export interface ShareState {
  envelope: Envelope;
  /** Partners in the order they were chosen. */
  chosen: readonly string[];
  choices: Record<string, Choices>;
  reasons: Record<string, Reasons>;
}

export type ShareAction =
  | { type: 'envelope'; part: Partial<Envelope> }
  | { type: 'partner'; id: string; on: boolean }
  | { type: 'view'; id: string; field: FieldName; view: ViewName }
  | { type: 'reason'; id: string; field: FieldName; text: string };

export function shareReducer(state: ShareState, action: ShareAction): ShareState {
  switch (action.type) {
    case 'envelope':
      return { ...state, envelope: { ...state.envelope, ...action.part } };
    case 'partner':
      return {
        ...state,
        chosen: action.on
          ? [...state.chosen.filter((id) => id !== action.id), action.id]
          : state.chosen.filter((id) => id !== action.id),
      };
    case 'view':
      return {
        ...state,
        choices: { ...state.choices, [action.id]: { ...state.choices[action.id], [action.field]: action.view } },
      };
    case 'reason':
      return {
        ...state,
        reasons: { ...state.reasons, [action.id]: { ...state.reasons[action.id], [action.field]: action.text } },
      };
  }
}
