import { useLocale, useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { countryName } from '@/lib/display/countries';
import { formatDate } from '@/lib/display/format-date';
import type { RenderedValue } from '@/lib/redaction/schema';

type Item<K extends 'documents' | 'legs'> = Extract<RenderedValue, { as: K }>['items'][number];

/** One document as far as it was disclosed: kind, issuing state, number, expiry. */
export function DisclosedDocument({ item }: { item: Item<'documents'> }) {
  const t = useTranslations('share.record');
  const locale = useLocale();
  const word = useCodeWord();
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span>
        {word('documentKind', item.kind || 'other')}
        {item.issuer ? `${t('listSeparator')}${countryName(item.issuer, locale)}` : ''}
      </span>
      {item.number ? (
        <bdi dir="ltr" className="font-mono">
          {item.number}
        </bdi>
      ) : null}
      {item.expires ? (
        <span className="font-normal text-ink-muted">{t('expires', { date: formatDate(item.expires, locale) })}</span>
      ) : null}
    </span>
  );
}

/** One leg as far as it was disclosed. Times are the port's own wall clock, as the carrier sent them. */
export function DisclosedLeg({ item }: { item: Item<'legs'> }) {
  const t = useTranslations('share.record');
  const locale = useLocale();
  const flight = [item.carrier, item.number].filter(Boolean).join(' ');
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      {flight ? <bdi className="reference">{flight}</bdi> : null}
      <bdi dir="ltr" className="whitespace-nowrap">
        {item.from} → {item.to}
      </bdi>
      {item.departs ? (
        <span className="font-normal text-ink-muted">
          {t(item.departs.includes('T') ? 'departs' : 'departsDay', {
            when: wallClock(item.departs, locale),
            port: item.from,
          })}
        </span>
      ) : null}
      {item.arrives ? (
        <span className="font-normal text-ink-muted">
          {t(item.arrives.includes('T') ? 'arrives' : 'arrivesDay', {
            when: wallClock(item.arrives, locale),
            port: item.to,
          })}
        </span>
      ) : null}
    </span>
  );
}

/** "24 Nov 2026 13:05" from the wall clock of a port; the day alone where no time was sent. */
export function wallClock(local: string, locale: string): string {
  const [day = '', time] = local.split('T');
  return time ? `${formatDate(day, locale)} ${time.slice(0, 5)}` : formatDate(day, locale);
}
