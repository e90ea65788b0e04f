import { useLocale, useTranslations } from 'next-intl';
import { useCount } from '@/components/intake/share';
import { ConditionBars } from '@/components/rules/condition-bars';
import { usePerMille } from '@/components/rules/per-mille';
import { testSpans } from '@/components/rules/test-spans';
import { Banner } from '@/components/ui/banner';
import { BarChart } from '@/components/ui/bar-chart';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Time } from '@/components/ui/time';
import { formatDate } from '@/lib/display/format-date';
import type { RuleView } from '@/lib/screening/rules/rule-queries';
import { isTooBroad } from '@/lib/screening/rules/rule-state';
import { MAX_HIT_SHARE, type RuleConditions } from '@/lib/screening/rules/schema';

export type RuleTest = RuleView['versions'][number]['tests'][number];

/** Routes that are drawn; the others stand in the table of the test. */
const ROUTES = 12;

/** What a version would have meant over past traffic. Counts only: a test names nobody. */
export function TestFigures({
  test,
  conditions,
  ruleNames = {},
}: {
  test: RuleTest;
  /** Those that were tested. */
  conditions: RuleConditions;
  /** Of the agency's other rules, by id. */
  ruleNames?: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('rules.test');
  const locale = useLocale();
  const count = useCount();
  const perMille = usePerMille();
  const { figures, hits, travellers, exonerated } = test;
  const share = perMille(hits, travellers);
  const headline = t('headline', { hits, hitsText: count(hits), travellers: count(travellers), share });
  const routes = figures.byRoute.filter((route) => route.hits > 0).slice(0, ROUTES);
  const { weekly, spans: days } = testSpans(figures.byDay);
  const overlaps = figures.overlap.filter(({ both }) => both > 0);
  return (
    <div className="grid gap-6">
      <div className="grid gap-1">
        <p className="font-semibold text-xl">{headline}</p>
        <p className="flex flex-wrap gap-x-2 text-ink-muted text-sm">
          <span>{t('span', { days: figures.days })}</span>
          <Time value={test.at} />
          {test.by ? <bdi>{test.by}</bdi> : null}
        </p>
      </div>
      {isTooBroad(test) ? (
        <Banner tone="danger" title={t('tooBroad', { limit: perMille(MAX_HIT_SHARE, 1) })}>
          {t('tooBroadBody')}
        </Banner>
      ) : null}
      {travellers === 0 ? <Banner tone="warn" title={t('noTraffic')} /> : null}
      {travellers > 0 && hits === 0 ? <Banner tone="warn" title={t('noHits')} /> : null}
      <DescriptionList layout="grid">
        <Described term={t('exonerated')}>
          <span className="tabular font-semibold text-lg">{count(exonerated)}</span>
          <span className="block text-ink-muted text-sm">{t('exoneratedHint')}</span>
        </Described>
        <Described term={t('inForce')}>
          <span className="tabular font-semibold text-lg">
            {figures.inForce ? count(figures.inForce.hits) : t('noneInForce')}
          </span>
          {figures.inForce ? (
            <span className="block text-ink-muted text-sm">
              {t('difference', { difference: signed(hits - figures.inForce.hits, count) })}
            </span>
          ) : null}
        </Described>
        <Described term={t('onlyThis')}>
          <span className="tabular font-semibold text-lg">{count(figures.onlyThis)}</span>
          <span className="block text-ink-muted text-sm">
            {overlaps.length === 0
              ? t('noOverlap')
              : overlaps
                  .map(({ ruleId, both }) =>
                    t('overlap', { rule: ruleNames[ruleId] ?? t('otherRule'), both: count(both) }),
                  )
                  .join(' ')}
          </span>
        </Described>
      </DescriptionList>
      {travellers > 0 ? (
        <>
          <section className="grid gap-2">
            <h3 className="font-semibold">{t(weekly ? 'byWeek' : 'byDay')}</h3>
            <BarChart
              bars={days.map(({ from, travellers: all }) => ({
                key: from,
                label: formatDate(from, locale),
                note: t('ofTravellers', { travellers: count(all) }),
              }))}
              series={[{ key: 'hits', label: t('hits'), look: 'solid', values: days.map((day) => day.hits) }]}
              alt={t('byDayAlt', { hits: count(hits), days: figures.byDay.length })}
              heading={t(weekly ? 'weekFrom' : 'day')}
            />
          </section>
          <section className="grid gap-2">
            <h3 className="font-semibold">{t('byRoute')}</h3>
            {routes.length === 0 ? (
              <p className="text-ink-muted">{t('noRoute')}</p>
            ) : (
              <BarChart
                layout="rows"
                bars={routes.map(({ route, travellers: all }) => ({
                  key: route,
                  label: `\u2066${route.replace('-', ' → ')}\u2069`,
                  note: t('ofTravellers', { travellers: count(all) }),
                }))}
                series={[{ key: 'hits', label: t('hits'), look: 'solid', values: routes.map((route) => route.hits) }]}
                alt={t('byRouteAlt', { routes: routes.length })}
                heading={t('route')}
              />
            )}
          </section>
          <ConditionBars figures={figures} travellers={travellers} conditions={conditions} />
        </>
      ) : null}
    </div>
  );
}

function signed(difference: number, count: (value: number) => string): string {
  if (difference === 0) return '±0';
  return `\u2066${difference > 0 ? '+' : '−'}${count(Math.abs(difference))}\u2069`;
}
