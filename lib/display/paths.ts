import type { Route } from 'next';

/** The only maker of addresses. Ids are random and mean nothing; no address carries personal data. */
export const paths = {
  desk: '/' as Route,
  signIn: '/sign-in' as Route,
  signInReady: '/sign-in?ready=1' as Route,
  invitation: (token: string) => `/invitation/${token}` as Route,
  intake: '/intake' as Route,
  enterByHand: '/intake/enter' as Route,
  intakeExpected: '/intake/expected' as Route,
  intakeQuality: (days = 30) => (days === 30 ? '/intake/quality' : `/intake/quality?days=${days}`) as Route,
  intakeRemoved: (days = 30) => (days === 30 ? '/intake/removed' : `/intake/removed?days=${days}`) as Route,
  /** An empty crew (FAL 5) or passenger list (FAL 6) to fill in. */
  falTemplate: (form: 5 | 6, kind: 'csv' | 'xlsx') => `/intake/templates/fal${form}.${kind}`,
  message: (id: string, page = 0) => (page > 0 ? `/intake/${id}?page=${page}` : `/intake/${id}`) as Route,
  watchlists: '/watchlists' as Route,
  watchlist: (id: string, page = 0) => (page > 0 ? `/watchlists/${id}?page=${page}` : `/watchlists/${id}`) as Route,
  hits: (status: 'pending' | 'confirmed' | 'dismissed' = 'pending') =>
    (status === 'pending' ? '/hits' : `/hits?status=${status}`) as Route,
  hit: (id: string) => `/hits/${id}` as Route,
  share: (hitId: string) => `/hits/${hitId}/share` as Route,
  alerts: '/alerts' as Route,
  alert: (id: string) => `/alerts/${id}` as Route,
  incoming: '/incoming' as Route,
  disclosure: (id: string) => `/incoming/${id}` as Route,
  agreements: '/agreements' as Route,
  agreement: (id: string) => `/agreements/${id}` as Route,
  newAgreement: '/agreements/new' as Route,
  audit: '/audit' as Route,
  auditAbout: (id: string) => `/audit?about=${id}` as Route,
  people: '/people' as Route,
  invite: '/people/invite' as Route,
  machines: '/service-accounts' as Route,
  newMachine: '/service-accounts/new' as Route,
  agencies: '/agencies' as Route,
  newAgency: '/agencies/new' as Route,
  account: '/account' as Route,
} as const;
