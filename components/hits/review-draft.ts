import {
  evidenceFields,
  type HitKind,
  type Reason,
  type ReviewDecision,
  reasonsOf,
  type Ticked,
  tickable,
} from '@/lib/hits/schema';
import type { EvidenceField } from '@/lib/screening/schema';

/** What an officer has put down of a judgement and not yet recorded. */
export interface ReviewDraft {
  ticked: readonly Ticked[];
  decision: ReviewDecision | null;
  reason: Reason | null;
  note: string;
  /** Whether the pair is to be remembered as two people; null while the reason proposes it. */
  remember: boolean | null;
  /** ISO day, where it is not the proposed one. */
  until: string | null;
}

export const emptyDraft: ReviewDraft = {
  ticked: [],
  decision: null,
  reason: null,
  note: '',
  remember: null,
  until: null,
};

/** What can be ticked on a hit of this kind: what agrees, and that nothing else told. */
export const ticksOffered = (kind: HitKind, agreeing: readonly EvidenceField[]): readonly Ticked[] =>
  kind === 'rule' ? ['rule-facts'] : [...evidenceFields.filter((field) => agreeing.includes(field)), 'name-only'];

/** The digit of an item is its place in the table of evidence, so that it means the same on every hit. */
export const tickKey = (item: Ticked): string => (item === 'rule-facts' ? '1' : `${tickable.indexOf(item) + 1}`);

/** The reasons that this evidence can bear: a document that does not agree is no reason for the same person. */
export const reasonsOffered = (
  kind: HitKind,
  decision: ReviewDecision,
  agreeing: readonly EvidenceField[],
): readonly Reason[] =>
  reasonsOf(kind)[decision].filter((reason) => reason !== 'document-agrees' || agreeing.includes('document'));

/** Whether something is ticked that tells one person from another: the name does not, unless it is said to stand alone. */
export const tells = ({ ticked }: Pick<ReviewDraft, 'ticked'>): boolean => ticked.some((item) => item !== 'name');

/** Ticks or unticks one item. "Name only" says that nothing else tells, so it stands alone. */
export function toggleTick(draft: ReviewDraft, item: Ticked): ReviewDraft {
  const kept = draft.ticked.filter((t) => t !== item && (item === 'name-only' ? false : t !== 'name-only'));
  const ticked = draft.ticked.includes(item) ? draft.ticked.filter((t) => t !== item) : [...kept, item];
  // nothing tells any more, so it cannot be called the same person
  return !tells({ ticked }) && draft.decision === 'confirmed'
    ? { ...draft, ticked, decision: null, reason: null }
    : { ...draft, ticked };
}

/** Takes a decision; a reason of another decision does not stay. */
export function chooseDecision(kind: HitKind, draft: ReviewDraft, decision: ReviewDecision): ReviewDraft {
  const reason = draft.reason && reasonsOf(kind)[decision].includes(draft.reason) ? draft.reason : null;
  return { ...draft, decision, reason };
}

/** Reasons that are about the person, and so hold the next time the two meet as well. */
const lasting: readonly Reason[] = ['birth-date-differs', 'document-differs', 'sex-differs'];

/** Whether the dismissal will be remembered: as ticked, else as the reason proposes. */
export const remembers = (draft: ReviewDraft): boolean =>
  draft.decision === 'dismissed' && (draft.remember ?? (draft.reason !== null && lasting.includes(draft.reason)));

/** What is missing before it can be recorded: keys of the `hits.missing` messages, in the order of the form. */
export function missingOf(draft: ReviewDraft): ('decision' | 'ticked' | 'reason' | 'note' | 'question')[] {
  const missing: ReturnType<typeof missingOf> = [];
  if (draft.decision === 'confirmed' && !tells(draft)) missing.push('ticked');
  if (!draft.decision) missing.push('decision');
  else if (!draft.reason) missing.push('reason');
  if (draft.note.trim() === '') {
    if (draft.decision === 'unsure') missing.push('question');
    else if (draft.reason === 'other') missing.push('note');
  }
  return missing;
}
