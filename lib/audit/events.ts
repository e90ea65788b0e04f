import type { ViewName } from '@/lib/redaction/schema';

/** Kinds of processing that must be recorded: Directive (EU) 2016/680 Art 25, Directive (EU) 2016/681 Art 13(6). */
export type Operation =
  | 'collection'
  | 'consultation'
  | 'alteration'
  | 'disclosure'
  | 'combination'
  | 'erasure'
  | 'administration'
  | 'authentication';

/** Looks at what is no personal data: they leave no event, their refusals do. */
export type QuietName =
  | 'agency.list'
  | 'agreement.list'
  | 'agreement.view'
  | 'travel.list'
  | 'travel.status'
  | 'travel.to-reread'
  | 'travel.lists-due'
  | 'travel.expected'
  | 'travel.quality'
  | 'travel.removed'
  | 'watchlist.list'
  | 'rule.list'
  | 'rule.view'
  | 'watchlist.history'
  | 'hit.list'
  | 'hit.counts'
  | 'hit.quality'
  | 'clearance.list'
  | 'alert.list'
  | 'disclosure.list'
  | 'desk.counts'
  | 'account.view';

/** What came in with a message, in counts. */
type Collected = {
  /** divided: the file reported several flights, each taken in with an event of its own. */
  status: 'accepted' | 'quarantined' | 'repeated' | 'divided';
  format: string | null;
  bytes: number;
  travellers: number;
  bookings: number;
  warnings: number;
  removed: Record<string, number>;
};

/** What a comparison came to: new hits, further reports of known ones, and those that a judgement spared. */
type Screened = { travellers: number; raised: number; renewed: number; spared: number; matcher: string };

/**
 * Everything that can happen, and what its event says beside who, when and about which record: ids, codes, counts and
 * field names. Never a value. A name here is a command or a query; one without the other does not compile.
 */
export interface EventDetails extends Record<QuietName, Record<string, never>> {
  'portal.make-set-up-link': { replaced: number };
  'portal.set-up': { userId: string };
  'agency.register': { code: string; kind: string };
  'user.invite': { roles: string[] };
  'user.invite-again': Record<string, never>;
  'user.change-roles': { before: string[]; after: string[] };
  'user.end': Record<string, never>;
  'invitation.accept': { userId: string };
  'session.start': { outcome: 'ok' | 'wrong' | 'locked' | 'code-needed' | 'replayed'; methods: string[] };
  'session.unknown': { outcome: 'wrong' };
  'session.end': Record<string, never>;
  'session.revoke-all': { userId: string; count: number };
  'service-account.create': { scopes: string[] };
  'service-account.revoke': Record<string, never>;
  'demo.found-agency': { code: string; kind: string };
  'demo.add-user': { roles: string[] };
  'user.list': { count: number };
  'service-account.list': { count: number };

  'agreement.propose': { parties: string[]; version: number };
  'agreement.countersign': { complete: boolean };
  'agreement.end': Record<string, never>;

  'travel.receive': Collected;
  'travel.enter': Collected;
  'travel.reread': { outcome: 'read' | 'more' | 'same' | 'unreadable'; reader: number };
  'travel.reread-all': { count: number };
  'travel.expire-lists': { count: number };
  'travel.erase-quarantined': { count: number };
  'travel.view': { travellers: number };
  'travel.travellers': { count: number };
  'travel.open-quarantined': { bytes: number };

  'watchlist.create': { family: string };
  /** kept: entries that a person keeps by hand, and the file does not touch; unread: rows that became no entry. */
  'watchlist.import': {
    version: number;
    added: number;
    changed: number;
    removed: number;
    unchanged: number;
    kept: number;
    warnings: number;
    unread: number;
    /** False where no version came of it. */
    readable?: false;
  };
  'watchlist.preview-import': { added: number; changed: number; removed: number; unchanged: number };
  'watchlist.change': { fields: string[] };
  'watchlist.add-entry': { version: number; entryId: string };
  'watchlist.amend-entry': { version: number; entryId: string; before: string; fields: string[] };
  'watchlist.withdraw-entry': { version: number; entryId: string; reason: string };
  'watchlist.restore-entry': { version: number; entryId: string; before: string };
  'watchlist.view-entry': { entryId: string; hits: number };
  'watchlist.view': { entries: number };

  'rule.create': { versionId: string; offence: string };
  /** Which of both changed; what they say stands in the version. */
  'rule.save-draft': { versionId: string; revision: number; conditions: boolean; rationale: boolean };
  'rule.new-version': { versionId: string; version: number };
  /** A version run over past traffic. */
  'rule.test': {
    versionId: string;
    revision: number;
    days: number;
    travellers: number;
    hits: number;
    exonerated: number;
  };
  'rule.propose': { versionId: string; version: number };
  'rule.return': { versionId: string; version: number };
  'rule.activate': { versionId: string; version: number; superseded: string | null };
  'rule.suspend': { versionId: string };
  'rule.resume': { versionId: string };
  'rule.retire': { versions: number };
  'rule.review': { versionId: string; outcome: string; hits: number; confirmed: number; dismissed: number };
  'rule.suspend-overdue': { count: number };

  'screening.run': Screened;
  /** Travellers on the way beside what is new: a list up to a version, or a version of a rule. */
  'screening.rescreen': Screened & { version?: number; ruleVersionId?: string };
  'hit.raise': {
    entryId?: string;
    ruleId?: string;
    ruleVersionId?: string;
    band: string;
    matcher: string;
    listVersion: number;
  };
  'hit.renew': { pushes: number; changed: boolean; returned: boolean };
  /** `takenFrom`: the person a supervisor took it from; `others`: folded hits of the same person that came along. */
  'hit.claim': { takenFrom: string | null; others: number };
  'hit.take-next': { view: string; others: number };
  'hit.release-claim': { others: number };
  'hit.view': { fields: string[] };
  'hit.review': {
    decision: 'confirmed' | 'dismissed' | 'unsure';
    reason: string;
    ticked: string[];
    /** The pair is remembered as not the same. */
    clearanceId: string | null;
  };
  'hit.mark-duplicate': { of: string };
  'hit.snooze': { until: string; newData: boolean; others: number };
  'hit.snooze-many': { count: number; refused: number };
  'hit.wake': Record<string, never>;
  'hit.escalate': Record<string, never>;
  'hit.escalate-many': { count: number; refused: number };
  /** `clearances`: how many remembered pairs it undid. */
  'hit.reopen': { before: string; clearances: number };
  'clearance.revoke': { reason: string };

  'alert.compose': { recipients: string[]; fields: string[] };
  'alert.release': { recipients: string[] };
  /** One for each recipient of a release, so that "everything given to X" is one look-up. */
  'disclosure.release': {
    alertId: string;
    agreementId: string;
    agreementVersion: number;
    views: Record<string, ViewName>;
  };
  'alert.view': { disclosures: number };
  'disclosure.open': { fields: string[]; first: boolean };
  'disclosure.acknowledge': Record<string, never>;

  'audit.search': { filters: string[]; count: number };
}

export type EventName = keyof EventDetails;

export const operations = {
  'portal.make-set-up-link': 'administration',
  'portal.set-up': 'administration',
  'agency.register': 'administration',
  'user.invite': 'administration',
  'user.invite-again': 'administration',
  'user.change-roles': 'administration',
  'user.end': 'administration',
  'invitation.accept': 'authentication',
  'session.start': 'authentication',
  'session.unknown': 'authentication',
  'session.end': 'authentication',
  'session.revoke-all': 'administration',
  'service-account.create': 'administration',
  'service-account.revoke': 'administration',
  'demo.found-agency': 'administration',
  'demo.add-user': 'administration',
  'user.list': 'administration',
  'service-account.list': 'administration',
  'agreement.propose': 'administration',
  'agreement.countersign': 'administration',
  'agreement.end': 'administration',
  'agreement.view': 'consultation',
  'travel.receive': 'collection',
  'travel.enter': 'collection',
  'travel.reread': 'alteration',
  'travel.reread-all': 'alteration',
  'travel.expire-lists': 'alteration',
  'travel.erase-quarantined': 'erasure',
  'travel.view': 'consultation',
  'travel.travellers': 'consultation',
  'travel.open-quarantined': 'consultation',
  'watchlist.create': 'administration',
  'watchlist.import': 'collection',
  'watchlist.preview-import': 'consultation',
  'watchlist.change': 'administration',
  'watchlist.add-entry': 'collection',
  'watchlist.amend-entry': 'alteration',
  'watchlist.withdraw-entry': 'alteration',
  'watchlist.restore-entry': 'alteration',
  'watchlist.view-entry': 'consultation',
  'watchlist.view': 'consultation',
  'rule.create': 'administration',
  'rule.save-draft': 'administration',
  'rule.new-version': 'administration',
  'rule.test': 'combination',
  'rule.propose': 'administration',
  'rule.return': 'administration',
  'rule.activate': 'administration',
  'rule.suspend': 'administration',
  'rule.resume': 'administration',
  'rule.retire': 'administration',
  'rule.review': 'administration',
  'rule.suspend-overdue': 'administration',
  'screening.run': 'combination',
  'screening.rescreen': 'combination',
  'hit.raise': 'combination',
  'hit.renew': 'combination',
  'hit.claim': 'alteration',
  'hit.take-next': 'alteration',
  'hit.release-claim': 'alteration',
  'hit.view': 'consultation',
  'hit.review': 'alteration',
  'hit.mark-duplicate': 'alteration',
  'hit.snooze': 'alteration',
  'hit.snooze-many': 'alteration',
  'hit.wake': 'alteration',
  'hit.escalate': 'alteration',
  'hit.escalate-many': 'alteration',
  'hit.reopen': 'alteration',
  'clearance.revoke': 'alteration',
  'alert.compose': 'consultation',
  'alert.release': 'disclosure',
  'disclosure.release': 'disclosure',
  'alert.view': 'consultation',
  'disclosure.open': 'consultation',
  'disclosure.acknowledge': 'alteration',
  'audit.search': 'consultation',
  'agency.list': 'consultation',
  'agreement.list': 'consultation',
  'travel.list': 'consultation',
  'travel.status': 'consultation',
  'travel.to-reread': 'consultation',
  'travel.lists-due': 'consultation',
  'travel.expected': 'consultation',
  'travel.quality': 'consultation',
  'travel.removed': 'consultation',
  'watchlist.list': 'consultation',
  'rule.list': 'consultation',
  'rule.view': 'consultation',
  'watchlist.history': 'consultation',
  'hit.list': 'consultation',
  'hit.counts': 'consultation',
  'hit.quality': 'consultation',
  'clearance.list': 'consultation',
  'alert.list': 'consultation',
  'disclosure.list': 'consultation',
  'desk.counts': 'consultation',
  'account.view': 'consultation',
} as const satisfies Record<EventName, Operation>;

export type TargetKind =
  | 'agency'
  | 'user'
  | 'session'
  | 'service-account'
  | 'invitation'
  | 'agreement'
  | 'travel-message'
  | 'watchlist'
  | 'rule'
  | 'rule-version'
  | 'hit'
  | 'clearance'
  | 'alert'
  | 'disclosure';

export interface Target {
  kind: TargetKind;
  id: string;
}

/** What a command or query says of itself; who, when and where are added by the core. */
export interface AuditNote<N extends EventName> {
  details: EventDetails[N];
  target?: Target;
  /** Agency the act discloses to, or the one whose disclosure is looked at. */
  recipientId?: string;
  purpose?: string;
  /** The act itself was a refusal that had to be written with it, such as a failed sign-in and its count. */
  refused?: string;
}
