'use client'; // a booking is selected

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Route } from '@/components/intake/flight';
import { useListWords } from '@/components/intake/list-words';
import { localTime } from '@/components/intake/local-time';
import { SelectButton } from '@/components/intake/select-button';
import { useSelection } from '@/components/intake/selection';
import { useCodeWord } from '@/components/redaction/code-word';
import { cn } from '@/components/ui/class-names';
import { Panel } from '@/components/ui/panel';
import type { ByteRange } from '@/lib/travel/parsed';
import type { BookingFacts } from '@/lib/travel/schema';

export interface BookingItem {
  id: string;
  facts: BookingFacts;
  segments: ByteRange[];
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

function Booking({ booking: { id, facts, segments, people } }: { booking: BookingItem }) {
  const t = useTranslations('intake.booking');
  const locale = useLocale();
  const { selected } = useSelection();
  const word = useCodeWord();
  const join = useListWords();
  const locators = facts.locators.map(({ carrier, code }) => [carrier, code].filter(Boolean).join(' '));
  const agency = [facts.agency?.id, facts.agency?.city, facts.agency?.country].filter(Boolean).join(' ');
  const said = [
    facts.size === undefined ? '' : t('size', { count: facts.size }),
    facts.bookedOn ? t('booked', { date: localTime(facts.bookedOn, locale) }) : '',
    facts.changedOn ? t('changed', { date: localTime(facts.changedOn, locale) }) : '',
    agency ? t('agency', { agency }) : '',
  ].filter(Boolean);
  return (
    <li className={cn('grid gap-1.5 px-4 py-3', selected?.id === id && 'bg-accent-soft')}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <SelectButton
          selected={{ id, kind: 'booking', ranges: segments, label: locators[0] ?? t('noLocator') }}
          className="font-semibold"
        >
          {locators.length > 0 ? <bdi dir="ltr">{locators.join(' · ')}</bdi> : t('noLocator')}
        </SelectButton>
        <span className="text-ink-muted text-sm">{said.join(' · ')}</span>
      </p>
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[6rem_1fr]">
        <Fact term={t('people')} items={people} />
        <Fact
          term={t('itinerary')}
          items={facts.itinerary.map((leg) => (
            <span key="leg" className="inline-flex flex-wrap gap-x-2">
              <bdi dir="ltr" className="font-medium">
                {[leg.carrier, leg.number].filter(Boolean).join(' ') || t('openLeg')}
              </bdi>
              <Route from={leg.from} to={leg.to} />
              {leg.departs ? <span className="text-ink-muted">{localTime(leg.departs, locale)}</span> : null}
            </span>
          ))}
        />
        <Fact
          term={t('contacts')}
          items={facts.contacts.map(({ kind, value }) => (
            <span key="contact">
              <span className="text-ink-muted">{word('contactKind', kind)}</span> <bdi>{value}</bdi>
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
