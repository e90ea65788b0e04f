import { confirmReasons, dismissReasons, evidenceFields } from '@/lib/hits/schema';
import type { EvidenceField } from '@/lib/screening/schema';

/** What can be said to have told: a compared field, or the name and nothing else. */
export const tickable = [...evidenceFields, 'name-only'] as const;
export type Ticked = (typeof tickable)[number];
export type Decision = 'confirmed' | 'dismissed';
export type Reason = (typeof confirmReasons)[number] | (typeof dismissReasons)[number];

/** What an officer has put down of a judgement and not yet recorded. */
export interface ReviewDraft {
  ticked: readonly Ticked[];
  decision: Decision | null;
  reason: Reason | null;
  note: string;
}

export const emptyDraft: ReviewDraft = { ticked: [], decision: null, reason: null, note: '' };

const reasonsFor = (decision: Decision): readonly Reason[] =>
  decision === 'confirmed' ? confirmReasons : dismissReasons;

/** The reasons that this evidence can bear: a document that does not agree is no reason for the same person. */
export const reasonsOffered = (decision: Decision, agreeing: readonly EvidenceField[]): readonly Reason[] =>
  reasonsFor(decision).filter((reason) => reason !== 'document-agrees' || agreeing.includes('document'));

/** Ticks or unticks one item. "Name only" says that nothing else tells, so it stands alone. */
export function toggleTick(draft: ReviewDraft, item: Ticked): ReviewDraft {
  const off = draft.ticked.includes(item);
  const kept = draft.ticked.filter((t) => t !== item && (item === 'name-only' ? false : t !== 'name-only'));
  const ticked = off ? draft.ticked.filter((t) => t !== item) : [...kept, item];
  // nothing speaks for it any more, so it cannot be called the same person
  return ticked.length === 0 && draft.decision === 'confirmed'
    ? { ...draft, ticked, decision: null, reason: null }
    : { ...draft, ticked };
}

/** Takes a decision; a reason of the other decision does not stay. */
export function chooseDecision(draft: ReviewDraft, decision: Decision): ReviewDraft {
  const reason = draft.reason && reasonsFor(decision).includes(draft.reason) ? draft.reason : null;
  return { ...draft, decision, reason };
}

/** What is missing before it can be recorded: keys of the `hits.missing` messages, in the order of the form. */
export function missingOf(draft: ReviewDraft): ('decision' | 'ticked' | 'reason' | 'note')[] {
  const missing: ReturnType<typeof missingOf> = [];
  if (draft.decision === 'confirmed' && draft.ticked.length === 0) missing.push('ticked');
  if (!draft.decision) missing.push('decision');
  else if (!draft.reason) missing.push('reason');
  if (draft.reason === 'other' && draft.note.trim() === '') missing.push('note');
  return missing;
}
