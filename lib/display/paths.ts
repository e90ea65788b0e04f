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
  watchlist: (id: string) => `/watchlists/${id}` as Route,
  watchlistImport: (id: string) => `/watchlists/${id}/import` as Route,
  watchlistHistory: (id: string) => `/watchlists/${id}/history` as Route,
  watchlistSettings: (id: string) => `/watchlists/${id}/settings` as Route,
  newEntry: (id: string) => `/watchlists/${id}/entries/new` as Route,
  entry: (listId: string, id: string) => `/watchlists/${listId}/entries/${id}` as Route,
  amendEntry: (listId: string, id: string) => `/watchlists/${listId}/entries/${id}/amend` as Route,
  /** A view of the queue; `status` narrows what is judged. */
  hits: (view = 'unclaimed', status?: 'confirmed' | 'dismissed' | 'duplicate') =>
    (view === 'unclaimed' ? '/hits' : `/hits?view=${view}${status ? `&status=${status}` : ''}`) as Route,
  /** A hit, and the view that is worked through. */
  hit: (id: string, view = 'unclaimed') => (view === 'unclaimed' ? `/hits/${id}` : `/hits/${id}?view=${view}`) as Route,
  hitQuality: (days = 30) => (days === 30 ? '/hits/quality' : `/hits/quality?days=${days}`) as Route,
  clearedPairs: (state = 'in-force', from?: string) =>
    `/hits/cleared?state=${state}${from ? `&from=${encodeURIComponent(from)}` : ''}` as Route,
  share: (hitId: string) => `/hits/${hitId}/share` as Route,
  rules: '/rules' as Route,
  newRule: '/rules/new' as Route,
  rule: (id: string) => `/rules/${id}` as Route,
  /** Where a draft is put together and tested. */
  editRule: (id: string) => `/rules/${id}/edit` as Route,
  /** Where a second person looks at a proposed version before it is in force. */
  checkRule: (id: string) => `/rules/${id}/check` as Route,
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
