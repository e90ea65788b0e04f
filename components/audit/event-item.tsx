import type { Route } from 'next';
import Link from 'next/link';
import { useMessages, useTranslations } from 'next-intl';
import { EventDetails } from '@/components/audit/event-details';
import { type AuditFilters, auditHref } from '@/components/audit/filters';
import { type AgencyCodes, useEventWords } from '@/components/audit/use-event-words';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { AuditRow } from '@/lib/audit/search';

/** One event: when, one sentence, what kind of processing, and the ways on from it. Refused ones carry word and shape. */
export function EventItem({
  event,
  filters,
  agencies,
}: {
  event: AuditRow;
  /** Of the search: a way on keeps its period. */
  filters: AuditFilters;
  agencies: AgencyCodes;
}) {
  const t = useTranslations('audit');
  const { codes, audit } = useMessages();
  const say = useEventWords(agencies);
  const refused = event.decision === 'deny';
  const period = { ...(filters.from ? { from: filters.from } : {}), ...(filters.to ? { to: filters.to } : {}) };
  const ways = [
    ...(event.targetId ? [{ href: auditHref({ about: event.targetId, ...period }), label: t('pivot.about') }] : []),
    ...(event.actorId ? [{ href: auditHref({ actor: event.actorId, ...period }), label: t('pivot.actor') }] : []),
    ...(event.recipientId && event.recipient
      ? [
          {
            href: auditHref({ recipient: event.recipientId, ...period }),
            label: t('pivot.recipient', { code: say.apart(event.recipient) }),
          },
        ]
      : []),
  ];
  return (
    <li
      data-row=""
      className={`grid gap-x-6 gap-y-1 border-s-4 px-4 py-3 has-[:focus-visible]:bg-accent-soft sm:grid-cols-[9.5rem_minmax(0,1fr)] ${refused ? 'border-s-danger bg-danger-soft/40' : 'border-s-transparent'}`}
    >
      <Time value={event.at} stacked className="content-start text-sm gap-x-2 max-sm:inline-flex" />
      <div className="grid gap-1">
        <p className="font-medium">{say.sentence(event)}</p>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-sm">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-muted">
            {refused ? <Badge tone="danger">{t('refused')}</Badge> : null}
            <Badge shape={false}>{say.word(audit.operation, event.operation)}</Badge>
            {event.recipient ? <span>{t('toRecipient', { code: say.apart(event.recipient) })}</span> : null}
            {event.purpose ? <span>{t('ground', { purpose: say.word(codes.purpose, event.purpose) })}</span> : null}
          </p>
          <p className="flex flex-wrap gap-x-4 gap-y-1">
            {ways.map(({ href, label }, at) => (
              <Way key={href} href={href} first={at === 0}>
                {label}
              </Way>
            ))}
          </p>
        </div>
        <EventDetails event={event} agencies={agencies} />
      </div>
    </li>
  );
}

/** A search that starts from the event. The first one is what `j`, `k` and `o` reach; none is fetched ahead. */
function Way({ href, first, children }: { href: Route; first: boolean; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      {...(first ? { 'data-row-link': '' } : {})}
      className="rounded-sm text-accent-text underline decoration-accent-line underline-offset-[0.2em] hover:decoration-current"
    >
      {children}
    </Link>
  );
}
