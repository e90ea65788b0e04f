import { useLocale, useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { wallClock } from '@/components/redaction/disclosed-items';
import { Badge } from '@/components/ui/badge';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { countryName } from '@/lib/display/countries';
import { formatDate } from '@/lib/display/format-date';
import { paths } from '@/lib/display/paths';
import type { BookingFacts, TravellerFacts as Facts } from '@/lib/travel/schema';

export interface HitTraveller {
  messageId: string;
  kind: string;
  familyName: string;
  givenNames: string;
  residence: string | null;
  embark: string | null;
  debark: string | null;
  /** cancelled, not-on-board or on-board, where a message said so. */
  status: string | null;
  seat: string | null;
  locator: string | null;
  facts: Facts;
  documents: { kind: string; number: string; issuer: string | null; expires: string | null }[];
  booking: { locator: string | null; facts: BookingFacts; travellers: number } | null;
}

/** What the carrier sent of the traveller beyond what was compared. What it did not send is said, not left out. */
export function TravellerFacts({ traveller, mayReadMessage }: { traveller: HitTraveller; mayReadMessage: boolean }) {
  const t = useTranslations('hits.traveller');
  const locale = useLocale();
  const word = useCodeWord();
  const { facts, booking } = traveller;
  const contacts = [...facts.contacts, ...(booking?.facts.contacts ?? [])];
  const locator = booking?.locator ?? traveller.locator;
  return (
    <Panel
      title={t('title')}
      actions={
        mayReadMessage ? (
          <TextLink href={paths.message(traveller.messageId)} className="text-sm">
            {t('message')}
          </TextLink>
        ) : null
      }
    >
      <DescriptionList>
        <Described term={t('name')}>
          <bdi>{[traveller.familyName, traveller.givenNames].filter(Boolean).join(', ')}</bdi>
          <span className="block text-ink-muted text-sm">{word('travellerKind', traveller.kind)}</span>
          {traveller.status ? <Badge tone="warn">{word('travellerStatus', traveller.status)}</Badge> : null}
        </Described>
        <Described term={t('documents')}>
          <Several
            none={t('none')}
            lines={traveller.documents.map((d) => (
              <span key={`${d.kind}${d.number}`} className="flex flex-wrap gap-x-2">
                {word('documentKind', d.kind || 'other')}
                <bdi dir="ltr" className="font-mono">
                  {d.number}
                </bdi>
                {d.issuer ? <span className="text-ink-muted">{countryName(d.issuer, locale)}</span> : null}
                {d.expires ? (
                  <span className="text-ink-muted">{t('expires', { date: formatDate(d.expires, locale) })}</span>
                ) : null}
              </span>
            ))}
          />
        </Described>
        <Described term={t('contact')}>
          <Several
            none={t('none')}
            lines={contacts.map((c) => (
              <span key={`${c.kind}${c.value}`}>
                <span className="text-ink-muted">{word('contactKind', c.kind)}</span> <bdi>{c.value}</bdi>
              </span>
            ))}
          />
        </Described>
        <Described term={t('booking')}>
          <Several
            none={t('none')}
            lines={[
              locator ? (
                <bdi key="locator" className="reference">
                  {locator}
                </bdi>
              ) : null,
              booking?.facts.bookedOn ? t('bookedOn', { when: wallClock(booking.facts.bookedOn, locale) }) : null,
              booking && booking.travellers > 1 ? t('withOthers', { count: booking.travellers - 1 }) : null,
              ...(booking?.facts.payments ?? []).map((p) =>
                [word('payment', p.form), p.brand, p.lastFour && `…${p.lastFour}`].filter(Boolean).join(' '),
              ),
            ]}
          />
        </Described>
        <Described term={t('ticket')}>
          <Several
            none={t('none')}
            lines={facts.ticketNumbers.map((n) => (
              <bdi key={n} dir="ltr">
                {n}
              </bdi>
            ))}
          />
        </Described>
        <Described term={t('onBoard')}>
          <Several
            none={t('none')}
            lines={[
              traveller.embark || traveller.debark ? (
                <bdi key="leg" dir="ltr">
                  {traveller.embark ?? '?'} → {traveller.debark ?? '?'}
                </bdi>
              ) : null,
              traveller.seat ? t('seat', { seat: traveller.seat }) : null,
              facts.bags?.count === undefined ? null : t('bags', { count: facts.bags.count }),
            ]}
          />
        </Described>
        <Described term={t('residence')}>
          {traveller.residence ? (
            countryName(traveller.residence, locale)
          ) : (
            <span className="text-ink-subtle">{t('none')}</span>
          )}
        </Described>
        {facts.verified === undefined ? null : (
          <Described term={t('checked')}>{t(facts.verified ? 'verified' : 'notVerified')}</Described>
        )}
      </DescriptionList>
    </Panel>
  );
}

function Several({ lines, none }: { lines: readonly React.ReactNode[]; none: string }) {
  const held = lines.filter((line) => line !== null);
  if (held.length === 0) return <span className="text-ink-subtle">{none}</span>;
  return (
    <ul className="grid gap-0.5">
      {held.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}
