import { MAX_HIT_SHARE, OVERDUE_DAYS, type VersionStatus } from './schema';

const DAY_MS = 86_400_000;

interface VersionState {
  status: string;
  createdById: string | null;
  proposedById: string | null;
  /** Of its rule. */
  retiredAt: Date | null;
}

/** What stands before a proposal: the newest test of the draft as it is now, or null. */
export interface ProposalState extends VersionState {
  rationale: string;
  exonerating: string | null;
  test: { travellers: number; hits: number } | null;
}

/** What the state of a version allows whom: screens disable by it, policies refuse by it. Null means allowed. */
export const ruleCan = {
  edit: (v: VersionState, me: string | null) => draft(v) ?? (v.createdById === me ? null : 'not-your-draft'),
  test: (v: VersionState) =>
    v.retiredAt ? 'rule-retired' : v.status === 'draft' || v.status === 'proposed' ? null : 'rule-settled',
  propose: (v: ProposalState) => draft(v) ?? proposalProblem(v),
  activate: (v: VersionState, me: string | null) =>
    proposed(v) ?? (v.createdById === me || v.proposedById === me ? 'author-cannot-activate' : null),
  /** A supervisor gives it back; who wrote or proposed it takes it back. */
  return: (v: VersionState, me: string | null, supervisor: boolean) =>
    proposed(v) ?? (supervisor || v.createdById === me || v.proposedById === me ? null : 'not-your-draft'),
  suspend: (v: VersionState) => (v.retiredAt ? 'rule-retired' : v.status === 'active' ? null : 'rule-not-active'),
  /** What nobody reviewed in time starts again only after the DPO has looked at it. */
  resume: (v: VersionState & { reviewDueAt: Date | null }, now: Date) =>
    v.retiredAt
      ? 'rule-retired'
      : v.status !== 'suspended'
        ? 'rule-not-suspended'
        : isLongOverdue(v.reviewDueAt, now)
          ? 'rule-review-overdue'
          : null,
};

function draft(v: VersionState) {
  return v.retiredAt ? 'rule-retired' : v.status === 'draft' ? null : 'rule-not-draft';
}

function proposed(v: VersionState) {
  return v.retiredAt ? 'rule-retired' : v.status === 'proposed' ? null : 'rule-not-proposed';
}

/** Directive (EU) 2016/681 Art 6(4): targeted, proportionate, specific; C-817/19: what speaks against is weighed too. */
function proposalProblem({ rationale, exonerating, test }: ProposalState) {
  if (rationale.trim() === '') return 'rule-rationale-missing';
  if (exonerating === null) return 'rule-no-exonerating';
  if (test === null) return 'rule-untested';
  if (test.travellers === 0) return 'rule-test-empty';
  return isTooBroad(test) ? 'rule-too-broad' : null;
}

/** Whether a test hits more travellers than a targeted rule may (Directive (EU) 2016/681 Art 6(4)). */
export function isTooBroad({ hits, travellers }: { hits: number; travellers: number }): boolean {
  return hits > travellers * MAX_HIT_SHARE;
}

export function isOverdue(reviewDueAt: Date | null, now: Date): boolean {
  return reviewDueAt !== null && reviewDueAt < now;
}

export function isLongOverdue(reviewDueAt: Date | null, now: Date): boolean {
  return reviewDueAt !== null && reviewDueAt.getTime() + OVERDUE_DAYS * DAY_MS < now.getTime();
}

export type RuleState = Exclude<VersionStatus, 'superseded'> | 'retired';

/** The state that a list shows: of the version in force or suspended where there is one, else of the newest open one. */
export function stateOfRule(retiredAt: Date | null, statuses: readonly string[]): RuleState {
  if (retiredAt) return 'retired';
  for (const status of ['active', 'suspended', 'proposed'] as const) if (statuses.includes(status)) return status;
  return 'draft';
}
