import type { Locale } from '@/lib/i18n/locales';
import arAccount from '@/lib/i18n/messages/ar/account.json';
import arAgreements from '@/lib/i18n/messages/ar/agreements.json';
import arAlerts from '@/lib/i18n/messages/ar/alerts.json';
import arAudit from '@/lib/i18n/messages/ar/audit.json';
import arCodes from '@/lib/i18n/messages/ar/codes.json';
import arCommon from '@/lib/i18n/messages/ar/common.json';
import arDesk from '@/lib/i18n/messages/ar/desk.json';
import arErrorPage from '@/lib/i18n/messages/ar/error-page.json';
import arErrors from '@/lib/i18n/messages/ar/errors.json';
import arEvidence from '@/lib/i18n/messages/ar/evidence.json';
import arHits from '@/lib/i18n/messages/ar/hits.json';
import arIncoming from '@/lib/i18n/messages/ar/incoming.json';
import arIntake from '@/lib/i18n/messages/ar/intake.json';
import arInvitation from '@/lib/i18n/messages/ar/invitation.json';
import arIssues from '@/lib/i18n/messages/ar/issues.json';
import arListIssues from '@/lib/i18n/messages/ar/list-issues.json';
import arManual from '@/lib/i18n/messages/ar/manual.json';
import arPeople from '@/lib/i18n/messages/ar/people.json';
import arRules from '@/lib/i18n/messages/ar/rules.json';
import arShare from '@/lib/i18n/messages/ar/share.json';
import arShell from '@/lib/i18n/messages/ar/shell.json';
import arSignIn from '@/lib/i18n/messages/ar/sign-in.json';
import arWatchlists from '@/lib/i18n/messages/ar/watchlists.json';
import enAccount from '@/lib/i18n/messages/en/account.json';
import enAgreements from '@/lib/i18n/messages/en/agreements.json';
import enAlerts from '@/lib/i18n/messages/en/alerts.json';
import enAudit from '@/lib/i18n/messages/en/audit.json';
import enCodes from '@/lib/i18n/messages/en/codes.json';
import enCommon from '@/lib/i18n/messages/en/common.json';
import enDesk from '@/lib/i18n/messages/en/desk.json';
import enErrorPage from '@/lib/i18n/messages/en/error-page.json';
import enErrors from '@/lib/i18n/messages/en/errors.json';
import enEvidence from '@/lib/i18n/messages/en/evidence.json';
import enHits from '@/lib/i18n/messages/en/hits.json';
import enIncoming from '@/lib/i18n/messages/en/incoming.json';
import enIntake from '@/lib/i18n/messages/en/intake.json';
import enInvitation from '@/lib/i18n/messages/en/invitation.json';
import enIssues from '@/lib/i18n/messages/en/issues.json';
import enListIssues from '@/lib/i18n/messages/en/list-issues.json';
import enManual from '@/lib/i18n/messages/en/manual.json';
import enPeople from '@/lib/i18n/messages/en/people.json';
import enRules from '@/lib/i18n/messages/en/rules.json';
import enShare from '@/lib/i18n/messages/en/share.json';
import enShell from '@/lib/i18n/messages/en/shell.json';
import enSignIn from '@/lib/i18n/messages/en/sign-in.json';
import enWatchlists from '@/lib/i18n/messages/en/watchlists.json';

/*
 * One line per namespace and language; the name is the file's, in camelCase (`list-issues.json` → `listIssues`).
 * Static imports, so that the standalone build carries every file.
 */
const en = {
  common: enCommon,
  shell: enShell,
  codes: enCodes,
  errors: enErrors,
  errorPage: enErrorPage,
  desk: enDesk,
  signIn: enSignIn,
  evidence: enEvidence,
  issues: enIssues,
  listIssues: enListIssues,
  intake: enIntake,
  manual: enManual,
  watchlists: enWatchlists,
  rules: enRules,
  hits: enHits,
  share: enShare,
  alerts: enAlerts,
  incoming: enIncoming,
  agreements: enAgreements,
  audit: enAudit,
  people: enPeople,
  invitation: enInvitation,
  account: enAccount,
};

/** English is the model: a key that another language lacks is a type error here. */
export type Messages = typeof en;

/** Every word on the screen, by language. Server only: the layout hands the reader's language to the browser. */
export const messages: Record<Locale, Messages> = {
  en,
  ar: {
    common: arCommon,
    shell: arShell,
    codes: arCodes,
    errors: arErrors,
    errorPage: arErrorPage,
    desk: arDesk,
    signIn: arSignIn,
    evidence: arEvidence,
    issues: arIssues,
    listIssues: arListIssues,
    intake: arIntake,
    manual: arManual,
    watchlists: arWatchlists,
    rules: arRules,
    hits: arHits,
    share: arShare,
    alerts: arAlerts,
    incoming: arIncoming,
    agreements: arAgreements,
    audit: arAudit,
    people: arPeople,
    invitation: arInvitation,
    account: arAccount,
  },
};
