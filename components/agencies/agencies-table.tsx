import { useLocale, useTranslations } from 'next-intl';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { countryName } from '@/lib/display/countries';
import { defaultLocale, localeNames, locales } from '@/lib/i18n/locales';

export interface Member {
  id: string;
  code: string;
  name: string;
  kind: string;
  country: string | null;
  timeZone: string;
  language: string;
  dutyPhone: string | null;
}

/** Who takes part in the exchange and how the desk is reached. */
export function AgenciesTable({ agencies, ownId }: { agencies: readonly Member[]; ownId: string }) {
  const t = useTranslations('people.agencies');
  const tc = useTranslations('common');
  const locale = useLocale();
  return (
    <Table caption={t('title')}>
      <TableHead>
        <HeaderCell>{t('agency')}</HeaderCell>
        <HeaderCell>{t('kind')}</HeaderCell>
        <HeaderCell>{t('country')}</HeaderCell>
        <HeaderCell>{t('timeZone')}</HeaderCell>
        <HeaderCell>{t('language')}</HeaderCell>
        <HeaderCell>{t('dutyPhone')}</HeaderCell>
      </TableHead>
      <TableBody>
        {agencies.map((agency) => (
          <Row key={agency.id}>
            <Cell heading>
              <span className="inline-flex flex-wrap items-baseline gap-x-2.5">
                <span className="rounded-sm border border-line-strong/60 px-1.5 font-semibold text-xs leading-5 tracking-wide">
                  {agency.code}
                </span>
                <bdi className="font-medium">{agency.name}</bdi>
                {agency.id === ownId ? <span className="text-ink-muted">({t('own')})</span> : null}
              </span>
            </Cell>
            <Cell label={t('kind')}>{agency.kind === 'oversight' ? t('kinds.oversight') : t('kinds.piu')}</Cell>
            <Cell label={t('country')}>
              {agency.country ? (
                countryName(agency.country, locale)
              ) : (
                <span className="text-ink-subtle">{t('noCountry')}</span>
              )}
            </Cell>
            <Cell label={t('timeZone')}>
              <bdi dir="ltr">{agency.timeZone}</bdi>
            </Cell>
            <Cell label={t('language')}>
              {localeNames[locales.find((own) => own === agency.language) ?? defaultLocale]}
            </Cell>
            <Cell label={t('dutyPhone')}>
              {agency.dutyPhone ? (
                <bdi dir="ltr" className="tabular whitespace-nowrap">
                  {agency.dutyPhone}
                </bdi>
              ) : (
                <span className="text-ink-subtle">{tc('notRecorded')}</span>
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
