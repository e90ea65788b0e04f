'use client'; // a booking is chosen and lit

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Route } from '@/components/intake/flight';
import { useListWords } from '@/components/intake/list-words';
import { localTime } from '@/components/intake/local-time';
import { SelectButton } from '@/components/intake/select-button';
import { SentField, useIsLit, useSelection, useShine } from '@/components/intake/selection';
import { sentDates } from '@/components/intake/sent-values';
import { bookingThing } from '@/components/intake/things';
import { VersionLinks, type Versions } from '@/components/intake/versions';
import { useCodeWord } from '@/components/redaction/code-word';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/class-names';
import { Panel } from '@/components/ui/panel';
import type { ByteRange } from '@/lib/travel/parsed';
import type { BookingFacts } from '@/lib/travel/schema';

export interface BookingItem {
  id: string;
  facts: BookingFacts;
  segments: ByteRange[];
  versions: Versions;
  /** Names of its travellers on this page. */
  people: string[];
}

/** Bookings with their references, journey, contacts and payments; of cards the last four digits only. */
export function BookingsList({ bookings, total }: { bookings: readonly BookingItem[]; total: number }) {
  const t = useTranslations('intake.booking');
  const some = bookings.length < total;
  return (
    <Panel
      title={some ? t('some') : t('title', { count: total })}
      description={some ? t('someHint', { shown: bookings.length, count: total }) : undefined}
      flush
    >
      <ul className="divide-y">
        {bookings.map((booking) => (
          <Booking key={booking.id} booking={booking} />
        ))}
      </ul>
    </Panel>
  );
}

function Booking({ booking }: { booking: BookingItem }) {
  const { id, facts, segments, people, versions } = booking;
  const t = useTranslations('intake.booking');
  const locale = useLocale();
  const { selected } = useSelection();
  const word = useCodeWord();
  const join = useListWords();
  const lit = useIsLit('parsed', segments);
  const shine = useShine(segments);
  const thing = bookingThing(booking, t('noLocator'));
  const agency = [facts.agency?.id, facts.agency?.city, facts.agency?.country].filter(Boolean).join(' ');
  const said = [
    facts.size === undefined ? '' : t('size', { count: facts.size }),
    facts.bookedOn ? t('booked', { date: localTime(facts.bookedOn, locale) }) : '',
    facts.changedOn ? t('changed', { date: localTime(facts.changedOn, locale) }) : '',
    agency ? t('agency', { agency }) : '',
  ].filter(Boolean);
  return (
    <li
      {...shine}
      className={cn(
        'grid gap-1.5 px-4 py-3',
        (selected?.id === id || lit) && 'bg-accent-soft',
        lit && 'outline-2 outline-accent -outline-offset-2 outline-dotted',
      )}
    >
      <p className="flex flex-wrap items-baseline gap-x-3">
        <SelectButton selected={thing} className="font-semibold">
          <SentField ranges={segments} values={facts.locators.map(({ code }) => code)}>
            <bdi dir={facts.locators.length > 0 ? 'ltr' : undefined}>{thing.label}</bdi>
          </SentField>
        </SelectButton>
        {facts.cancelled ? <Badge tone="warn">{t('cancelled')}</Badge> : null}
        {facts.group ? (
          <Badge tone="neutral" shape={false}>
            {t('group')}
          </Badge>
        ) : null}
        <span className="text-ink-muted text-sm">{said.join(' · ')}</span>
      </p>
      <VersionLinks versions={versions} />
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[6rem_1fr]">
        <Fact term={t('people')} items={people} />
        <Fact
          term={t('related')}
          items={(facts.related ?? []).map(({ carrier, code }) => `${carrier} ${code}`.trim())}
        />
        <Fact
          term={t('itinerary')}
          items={facts.itinerary.map((leg) => (
            <span key="leg" className="inline-flex flex-wrap gap-x-2">
              <SentField ranges={segments} values={[leg.number, leg.from, leg.to]}>
                <bdi dir="ltr" className="font-medium">
                  {[leg.carrier, leg.number].filter(Boolean).join(' ') || t('openLeg')}
                </bdi>{' '}
                <Route from={leg.from} to={leg.to} />
              </SentField>
              {leg.departs ? (
                <SentField ranges={segments} values={sentDates(leg.departs.slice(0, 10))}>
                  <span className="text-ink-muted">{localTime(leg.departs, locale)}</span>
                </SentField>
              ) : null}
            </span>
          ))}
        />
        <Fact
          term={t('contacts')}
          items={facts.contacts.map(({ kind, value }) => (
            <span key="contact">
              <span className="text-ink-muted">{word('contactKind', kind)}</span>{' '}
              <SentField ranges={segments} values={[value]}>
                <bdi>{value}</bdi>
              </SentField>
            </span>
          ))}
        />
        <Fact
          term={t('payments')}
          items={facts.payments.map(({ form, amount, brand, lastFour }) =>
            join([
              word('payment', form),
              lastFour ? t('card', { brand: brand ?? t('cardUnknown'), lastFour }) : brand,
              amount,
            ]),
          )}
        />
      </dl>
    </li>
  );
}

function Fact({ term, items }: { term: string; items: readonly ReactNode[] }) {
  if (items.length === 0) return null;
  return (
    <div className="contents">
      <dt className="text-ink-muted">{term}</dt>
      <dd className="grid min-w-0 justify-items-start">
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what a message says twice is shown twice, and never reorders
          <bdi key={at} className="min-w-0 break-words">
            {item}
          </bdi>
        ))}
      </dd>
    </div>
  );
}
