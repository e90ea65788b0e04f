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
  | 'hit.list'
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
  'watchlist.import': { version: number; added: number; removed: number; unchanged: number; warnings: number };
  'watchlist.view': { entries: number };

  'screening.run': { travellers: number; raised: number; matcher: string };
  'hit.raise': { entryId: string; band: string; matcher: string; listVersion: number };
  'hit.claim': Record<string, never>;
  'hit.release-claim': Record<string, never>;
  'hit.view': { fields: string[] };
  'hit.review': { decision: 'confirmed' | 'dismissed'; reason: string; ticked: string[] };
  'hit.reopen': { before: string };

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
  'watchlist.view': 'consultation',
  'screening.run': 'combination',
  'hit.raise': 'combination',
  'hit.claim': 'alteration',
  'hit.release-claim': 'alteration',
  'hit.view': 'consultation',
  'hit.review': 'alteration',
  'hit.reopen': 'alteration',
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
  'hit.list': 'consultation',
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
  | 'hit'
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
