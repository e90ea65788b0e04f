import { useLocale, useTranslations } from 'next-intl';
import { localTime } from '@/components/intake/local-time';
import { Badge } from '@/components/ui/badge';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { Time } from '@/components/ui/time';
import { countryName } from '@/lib/display/countries';
import type { ParsedPortCall, ParsedVessel } from '@/lib/travel/parsed';

interface ReportedName {
  name: string;
  flag: string;
  callSign: string;
  firstSeenAt: Date;
  lastSeenAt: Date;
}

/** The ship as this message tells of her, the names and flags she had before, and the ports she calls at. */
export function ShipPanel({
  vessel,
  names,
  calls,
}: {
  vessel: ParsedVessel | null;
  names: readonly ReportedName[];
  calls: readonly ParsedPortCall[];
}) {
  const t = useTranslations('intake.ship');
  const locale = useLocale();
  if (!vessel && calls.length === 0) return null;
  const number = vessel?.imo ?? vessel?.imoAsSent;
  const others = names.filter(({ name, flag }) => name !== vessel?.name || flag !== (vessel?.flag ?? ''));
  return (
    <Panel title={t('title')}>
      <div className="grid gap-5">
        {vessel ? (
          <DescriptionList layout="grid" className="max-sm:grid-cols-2">
            <Described term={t('name')}>
              <bdi className="font-semibold">{vessel.name || t('noName')}</bdi>
            </Described>
            <Described term={t('imo')}>
              {number ? (
                <span className="flex flex-wrap items-center gap-2">
                  <bdi dir="ltr" className="tabular">
                    {number}
                  </bdi>
                  <Badge tone={vessel.imo ? 'ok' : 'warn'}>{t(vessel.imo ? 'checkRight' : 'checkWrong')}</Badge>
                </span>
              ) : (
                t('notSent')
              )}
            </Described>
            <Described term={t('flag')}>
              {vessel.flag ? <bdi>{countryName(vessel.flag, locale)}</bdi> : t('notSent')}
            </Described>
            <Described term={t('callSign')}>
              <bdi dir="ltr">{[vessel.callSign, vessel.mmsi].filter(Boolean).join(' · ') || t('notSent')}</bdi>
            </Described>
          </DescriptionList>
        ) : null}
        {vessel && number && !vessel.imo ? <p className="max-w-prose text-ink-muted">{t('checkHint')}</p> : null}
        {calls.length > 0 ? <PortCalls calls={calls} /> : null}
        {others.length > 0 ? (
          <section aria-label={t('earlier')} className="grid gap-1.5">
            <h3 className="font-semibold">{t('earlier')}</h3>
            <ul className="grid gap-1">
              {others.map(({ name, flag, callSign, firstSeenAt, lastSeenAt }) => (
                <li key={`${name} ${flag} ${callSign}`} className="flex flex-wrap gap-x-3">
                  <bdi className="font-medium">{name}</bdi>
                  <span>{flag ? countryName(flag, locale) : t('noFlag')}</span>
                  <span className="flex flex-wrap gap-x-1.5 text-ink-muted text-sm">
                    {t.rich('seen', {
                      first: () => <Time value={firstSeenAt} relative={false} />,
                      last: () => <Time value={lastSeenAt} relative={false} />,
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Panel>
  );
}

/** Ports in the order of the voyage; it reads from the first in the direction of the language. */
function PortCalls({ calls }: { calls: readonly ParsedPortCall[] }) {
  const t = useTranslations('intake.ship');
  const locale = useLocale();
  return (
    <section aria-label={t('calls')} className="grid gap-2">
      <h3 className="font-semibold">{t('calls')}</h3>
      <ol className="flex flex-wrap gap-y-3">
        {calls.map(({ locode, name, arrives, departs }, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a ship calls twice at one port, and calls never reorder
            key={at}
            className="relative grid min-w-32 grow content-start gap-0.5 border-line-strong border-t-2 pt-2.5 pe-4 text-sm before:absolute before:-top-[5px] before:start-0 before:size-2 before:rounded-full before:bg-accent max-sm:basis-full"
          >
            <span className="flex flex-wrap gap-x-1.5 font-semibold">
              <bdi dir="ltr">{locode || name || '—'}</bdi>
              {locode && name ? <bdi className="font-normal text-ink-muted">{name}</bdi> : null}
            </span>
            {arrives ? (
              <span className="text-ink-muted">{t('arrives', { time: localTime(arrives, locale) })}</span>
            ) : null}
            {departs ? (
              <span className="text-ink-muted">{t('departs', { time: localTime(departs, locale) })}</span>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
