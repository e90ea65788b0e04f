import { useMessages, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Unfold } from '@/components/audit/unfold';
import { type AgencyCodes, useEventWords } from '@/components/audit/use-event-words';
import { Described, DescriptionList } from '@/components/ui/description-list';
import type { AuditRow } from '@/lib/audit/search';

/** Everything an event holds, for whoever must prove it: codes, ids, counts and field names. Never a value. */
export function EventDetails({ event, agencies }: { event: AuditRow; agencies: AgencyCodes }) {
  const t = useTranslations('audit.details');
  const { audit } = useMessages();
  const say = useEventWords(agencies);
  const detail = useDetailWords(agencies);
  return (
    <Unfold label={t('title')}>
      <DescriptionList className="mt-1 max-w-form rounded-md border bg-sunken px-3 text-sm">
        {Object.entries(event.details).map(([key, value]) => (
          <Described key={key} term={say.word(audit.detail, key)}>
            {detail(event.action, key, value)}
          </Described>
        ))}
        <Described term={t('at')}>
          <Code>{event.at.toISOString()}</Code>
        </Described>
        <Described term={t('action')}>
          <Code>{event.action}</Code>
        </Described>
        <Described term={t('unit')}>{event.agency ?? audit.none}</Described>
        {event.actorRoles.length > 0 ? (
          <Described term={t(event.actorKind === 'service' ? 'scopes' : 'roles')}>
            {say.comma(event.actorRoles.map(say.role))}
          </Described>
        ) : null}
        {event.actorId ? (
          <Described term={t('actorId')}>
            <Code>{event.actorId}</Code>
          </Described>
        ) : null}
        {event.targetKind && event.targetId ? (
          <Described term={t('record')}>
            {say.word(audit.target, event.targetKind)} <Code>{event.targetId}</Code>
          </Described>
        ) : null}
        <Described term={t('source')}>{say.word(audit.source, event.source)}</Described>
        <Described term={t('request')}>
          <Code>{event.correlationId}</Code>
        </Described>
      </DescriptionList>
    </Unfold>
  );
}

function Code({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className="break-all font-mono text-xs">
      {children}
    </bdi>
  );
}

/** A detail in words where its code has some; agencies by code, fields and views by name. */
function useDetailWords(agencies: AgencyCodes) {
  const { codes, audit } = useMessages();
  const say = useEventWords(agencies);
  return (action: string, key: string, value: unknown): ReactNode => {
    const one = (code: string) => {
      if (key === 'fields') return say.word(codes.field, code);
      if (key === 'filters') return say.filter(code);
      if (key === 'recipients' || key === 'parties') return say.agency(code);
      if (key === 'reason') return say.word(codes.reason, code);
      if (key === 'band') return say.word(codes.band, code);
      if (key === 'family') return say.word(codes.listFamily, code);
      if (key === 'status') return say.word(codes.messageStatus, code);
      if (key === 'decision' || action === 'hit.reopen') return say.word(codes.hitStatus, code);
      if (key === 'kind') return say.word(codes.agencyKind, code);
      if (['roles', 'before', 'after', 'scopes'].includes(key)) return say.role(code);
      return code;
    };
    if (value === null || value === undefined || value === '') return audit.none;
    if (typeof value === 'boolean') return value ? audit.yes : audit.no;
    if (typeof value === 'string') return /^[0-9a-f]{8}-/.test(value) ? <Code>{value}</Code> : one(value);
    if (Array.isArray(value)) return say.comma(value.map((v) => one(String(v)))) || audit.none;
    if (typeof value !== 'object') return String(value);
    const pairs = Object.entries(value);
    if (pairs.length === 0) return audit.none;
    return (
      <ul>
        {pairs.map(([name, inner]) => (
          <li key={name}>
            {say.word(key === 'removed' ? codes.removed : codes.field, name)}: {say.word(codes.view, String(inner))}
          </li>
        ))}
      </ul>
    );
  };
}
