'use client'; // a traveller is chosen and lit

import { useLocale, useTranslations } from 'next-intl';
import { Route } from '@/components/intake/flight';
import { SelectButton } from '@/components/intake/select-button';
import { SentField, useIsLit, useShine } from '@/components/intake/selection';
import { sentDates } from '@/components/intake/sent-values';
import { travellerThing } from '@/components/intake/things';
import { ReplacedBy } from '@/components/intake/versions';
import { useCodeWord } from '@/components/redaction/code-word';
import { Badge } from '@/components/ui/badge';
import { Cell, Row } from '@/components/ui/table';
import { countryName } from '@/lib/display/countries';
import { formatDate } from '@/lib/display/format-date';
import type { TravellerView } from '@/lib/travel/queries';

const kinds = ['passenger', 'crew', 'transit-passenger', 'transit-crew', 'driver'] as const;
const kindOf = (kind: string) => kinds.find((known) => known === kind) ?? 'passenger';
const statuses = ['cancelled', 'not-on-board', 'on-board'] as const;
const none = <span className="text-ink-subtle">—</span>;

/** One traveller as parsed. Each field lights where it stands in the message, and the other way round. */
export function TravellerRow({ traveller, open }: { traveller: TravellerView; open: boolean }) {
  const t = useTranslations('intake.traveller');
  const tc = useTranslations('codes.travellerKind');
  const locale = useLocale();
  const word = useCodeWord();
  const { familyName, givenNames, facts, sex, birthDate, nationality, documents, segments, versions } = traveller;
  const lit = useIsLit('parsed', segments);
  const shine = useShine(segments);
  const status = statuses.find((known) => known === traveller.status);
  const thing = travellerThing(traveller, t('noName'));
  const more = [
    tc(kindOf(traveller.kind)),
    facts.rank ?? '',
    facts.ageClass ? t(`ageClass.${facts.ageClass}`) : '',
  ].filter(Boolean);
  return (
    <Row
      {...shine}
      selected={open || lit}
      muted={versions.next !== null || status === 'cancelled' || status === 'not-on-board'}
      className={lit ? 'outline-2 outline-accent -outline-offset-2 outline-dotted' : undefined}
    >
      <Cell heading className="max-sm:py-1 sm:py-2!">
        <span className="grid justify-items-start gap-0.5">
          <SelectButton selected={thing} className="font-semibold">
            <SentField ranges={segments} values={[familyName, givenNames]}>
              <bdi>{thing.label}</bdi>
            </SentField>
          </SelectButton>
          {status ? <Badge tone={status === 'on-board' ? 'ok' : 'warn'}>{t(`status.${status}`)}</Badge> : null}
          <span className="text-ink-muted text-xs">{more.join(' · ')}</span>
          <ReplacedBy versions={versions} />
        </span>
      </Cell>
      <Cell label={t('born')}>
        <span className="inline-grid">
          <span className="whitespace-nowrap">
            {birthDate ? (
              <SentField ranges={segments} values={sentDates(birthDate)}>
                {formatDate(birthDate, locale)}
              </SentField>
            ) : (
              none
            )}
          </span>
          {sex ? <span className="text-ink-muted text-xs">{word('sex', sex)}</span> : null}
        </span>
      </Cell>
      <Cell label={t('nationality')}>
        {nationality ? (
          <SentField ranges={segments} values={[nationality]}>
            {countryName(nationality, locale)}
          </SentField>
        ) : (
          none
        )}
      </Cell>
      <Cell label={t('documents')}>
        {documents.length === 0 ? none : null}
        <span className="inline-grid">
          {documents.map((document) => (
            <span key={`${document.kind} ${document.number}`} className="whitespace-nowrap">
              <span className="text-ink-muted">{word('documentKind', document.kind || 'other')}</span>{' '}
              <SentField ranges={segments} values={[document.number]}>
                <bdi dir="ltr">{document.number || '—'}</bdi>
              </SentField>
            </span>
          ))}
        </span>
      </Cell>
      <Cell label={t('journey')}>
        <span className="inline-grid">
          {traveller.embark || traveller.debark ? (
            <SentField ranges={segments} values={[traveller.embark, traveller.debark]}>
              <Route from={traveller.embark ?? ''} to={traveller.debark ?? ''} />
            </SentField>
          ) : (
            none
          )}
          <SentField ranges={segments} values={[traveller.seat, traveller.locator]}>
            <span className="text-ink-muted text-xs">
              {[traveller.seat ? t('seat', { seat: traveller.seat }) : '', traveller.locator ?? '']
                .filter(Boolean)
                .join(' · ')}
            </span>
          </SentField>
        </span>
      </Cell>
    </Row>
  );
}
