'use client'; // part of MessageList

import { useTranslations } from 'next-intl';
import { EffectBadge } from '@/components/intake/effect-badge';
import { Flight } from '@/components/intake/flight';
import { useIssueSentences } from '@/components/intake/issue-sentences';
import { useMessageKind } from '@/components/intake/message-kind';
import type { MessageRow } from '@/components/intake/message-row';
import { MessageState } from '@/components/intake/message-state';
import { RemovedKinds } from '@/components/intake/removed-kinds';
import { RecordLink } from '@/components/ui/record-link';
import { Cell, Row } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { paths } from '@/lib/display/paths';

const none = <span className="text-ink-subtle">—</span>;

/** One message of the list. */
export function MessageLine({ row }: { row: MessageRow }) {
  const t = useTranslations('intake');
  const kind = useMessageKind();
  const read = row.status === 'accepted' || row.status === 'screened';
  const named = row.effect !== 'answer' && row.effect !== 'request';
  const total = Object.values(row.removed).reduce((sum, count) => sum + count, 0);
  return (
    <Row muted={row.status === 'erased' || row.rereadAs !== null}>
      <Cell heading className="py-1.5!">
        <RecordLink href={paths.message(row.id)}>
          {read ? <Flight journey={row.journey} /> : t('unreadable')}
        </RecordLink>
      </Cell>
      <Cell label={t('list.what')}>
        {row.format ? (
          <span className="inline-grid justify-items-start whitespace-nowrap max-sm:justify-items-end">
            <span className="flex flex-wrap items-center gap-x-2">
              {kind(row)}
              <EffectBadge effect={row.effect} />
            </span>
            <bdi dir="ltr" className="text-ink-subtle text-xs">
              {row.format === 'MANUAL' ? null : [row.format, row.version].filter(Boolean).join(' ')}
            </bdi>
          </span>
        ) : (
          <WhyRejected row={row} />
        )}
      </Cell>
      <Cell label={t('list.received')}>
        <Time value={row.receivedAt} stacked />
      </Cell>
      <Cell label={t('list.sender')}>
        <span className="inline-grid">
          <bdi dir="ltr" className="max-w-36 truncate text-start">
            {row.sender ?? '—'}
          </bdi>
          <span className="whitespace-nowrap text-ink-muted text-xs">
            {t(row.source === 'api' ? 'source.api' : 'source.web')}
          </span>
        </span>
      </Cell>
      <Cell label={t('list.travellers')} align="end" className={read && named ? undefined : 'max-sm:hidden'}>
        {read && named ? row.travellerCount : none}
      </Cell>
      <Cell
        label={t('list.hits')}
        align="end"
        className={row.status === 'screened' && named ? undefined : 'max-sm:hidden'}
      >
        {row.status === 'screened' && named ? (
          <span className={row.hitCount > 0 ? 'font-semibold' : 'text-ink-subtle'}>{row.hitCount}</span>
        ) : (
          none
        )}
      </Cell>
      <Cell label={t('list.warnings')} align="end" className={row.warnings.length > 0 ? undefined : 'max-sm:hidden'}>
        {row.warnings.length > 0 ? row.warnings.length : <span className="text-ink-subtle">0</span>}
      </Cell>
      <Cell label={t('list.removed')} align="end" className={total > 0 ? undefined : 'max-sm:hidden'}>
        {total > 0 ? (
          <>
            {total}
            <span className="sr-only">
              : <RemovedKinds removed={row.removed} />
            </span>
          </>
        ) : (
          <span className="text-ink-subtle">{read ? 0 : '—'}</span>
        )}
      </Cell>
      <Cell label={t('list.status')} className="py-1.5!">
        <MessageState message={row} />
      </Cell>
    </Row>
  );
}

/** The first reason, cut where the row ends; the message's page has all of them whole. */
function WhyRejected({ row }: { row: MessageRow }) {
  const sentence = useIssueSentences('issues');
  const [first] = row.errors;
  if (!first) return none;
  return <span className="line-clamp-2 text-start text-ink-muted text-xs sm:max-w-72">{sentence(first).text}</span>;
}
