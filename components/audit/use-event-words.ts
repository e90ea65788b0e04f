import { useLocale, useMessages, useTranslations } from 'next-intl';
import type { EventName } from '@/lib/audit/events';
import type { AuditRow } from '@/lib/audit/search';
import { directionOf } from '@/lib/i18n/locales';

type Words = Record<string, unknown>;

/** Agency ids to codes: events name agencies by id. */
export type AgencyCodes = Readonly<Record<string, string>>;

/**
 * Words of one event: who acted, the sentence, the reason of a refusal and its details. Events are kept for years:
 * codes that the messages no longer know are shown as they are.
 */
export function useEventWords(agencies: AgencyCodes) {
  const t = useTranslations('audit');
  const { codes, errors, shell, audit } = useMessages();
  const word = (words: Words, code: string) => {
    const found = words[code];
    return typeof found === 'string' ? found : code;
  };
  // in a sentence written from the right, a name or a code in Latin letters must not carry its neighbours along
  const fromRight = directionOf(useLocale()) === 'rtl';
  const apart = (text: string) => (fromRight ? `\u2068${text}\u2069` : text);
  const agency = (id: string) => apart(agencies[id] ?? id);
  const comma = (items: readonly string[]) => items.join(t('separator'));
  const role = (code: string) => word({ ...codes.scope, ...shell.role }, code);
  // errors speak to the one who acts; an auditor reads of somebody else
  const reason = (code: string) => word({ ...codes.reason, ...errors, ...audit.why }, code);

  const actor = (row: AuditRow): string => {
    const unit = row.agency ? apart(row.agency) : t('actor.nowhere');
    if (row.actorKind === 'person') {
      if (row.actorName)
        return t('actor.person', { name: apart(row.actorName), roles: comma(row.actorRoles.map(role)) });
      return t('actor.someone', { role: row.actorRoles[0] ?? 'none', agency: unit });
    }
    if (row.actorKind === 'service')
      return row.actorName
        ? t('actor.service', { name: apart(row.actorName) })
        : t('actor.someService', { agency: unit });
    if (row.actorKind === 'system') return row.agency ? t('actor.systemFor', { agency: unit }) : t('actor.system');
    return row.actorName ? apart(row.actorName) : t('actor.anonymous');
  };

  const sentence = (row: AuditRow): string => {
    if (row.decision === 'deny') {
      const what = t.has(`what.${row.action as EventName}`) ? t(`what.${row.action as EventName}`) : row.action;
      const parts = { actor: actor(row), what, reason: reason(row.reason ?? 'fault') };
      return row.reference ? t('refusalOf', { ...parts, reference: apart(row.reference) }) : t('refusal', parts);
    }
    if (!t.has(`event.${row.action as EventName}`)) return `${actor(row)}: ${row.action}`;
    return t(`event.${row.action as EventName}`, sentenceValues(row, { actor: actor(row), comma, role, word, t }));
  };

  const sentenceValues = (
    row: AuditRow,
    say: { actor: string; comma: typeof comma; role: typeof role; word: typeof word; t: typeof t },
  ) => {
    const d = row.details;
    const text = (key: string) => (typeof d[key] === 'string' ? d[key] : '');
    const count = (key: string) => (typeof d[key] === 'number' ? d[key] : 0);
    const list = (key: string) => (Array.isArray(d[key]) ? d[key].filter((x) => typeof x === 'string') : []);
    const roles = (key: string) => say.comma(list(key).map(say.role)) || say.t('none');
    return {
      actor: say.actor,
      record: row.reference ? apart(row.reference) : 'none',
      recipient: row.recipient ? apart(row.recipient) : say.t('actor.nowhere'),
      recipients: say.comma(list('recipients').map(agency)) || say.t('none'),
      parties: say.comma(list('parties').map(agency)) || say.t('none'),
      code: apart(text('code')),
      roles: roles('roles'),
      before: row.action === 'hit.reopen' ? say.word(codes.hitStatus, text('before')) : roles('before'),
      after: roles('after'),
      outcome: text('outcome').replaceAll('-', '_'),
      status: text('status'),
      decision: text('decision'),
      why: say.word(codes.reason, text('reason')),
      family: say.word(codes.listFamily, text('family')),
      band: say.word(codes.band, text('band')),
      filters: say.comma(list('filters').map((f) => filter(f))) || 'none',
      complete: String(d.complete),
      first: String(d.first),
      count: count('count'),
      version: count('version'),
      travellers: count('travellers'),
      raised: count('raised'),
      pushes: count('pushes'),
      added: count('added'),
      removedCount: count('removed'),
      entries: count('entries'),
    };
  };

  const filter = (name: string) => word(audit.filter, name.replace(/Id$/, ''));
  return { sentence, role, word, comma, filter, agency, apart };
}
