import { useTranslations } from 'next-intl';
import { useCount, useShare } from '@/components/intake/share';
import { ReviewForm } from '@/components/rules/review-form';
import { Badge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { RuleView } from '@/lib/screening/rules/rule-queries';
import { OVERDUE_DAYS } from '@/lib/screening/rules/schema';

/** The regular look that the law asks for: when it is due, what happened since, what was found before. */
export function ReviewPanel({ rule, isDpo }: { rule: RuleView; isDpo: boolean }) {
  const t = useTranslations('rules.review');
  const count = useCount();
  const share = useShare();
  const { hits, confirmed, dismissed } = rule.sinceReview;
  return (
    <Panel title={t('title')} description={t('lede')}>
      <div className="grid gap-5">
        {rule.inForceId === null ? (
          <p className="text-ink-muted">{t('notInForce')}</p>
        ) : (
          <>
            {rule.longOverdue ? (
              <Banner tone="danger" title={t('longOverdue', { days: OVERDUE_DAYS })} />
            ) : rule.overdue ? (
              <Banner tone="warn" title={t('overdue', { days: OVERDUE_DAYS })} />
            ) : null}
            <DescriptionList layout="grid">
              <Described term={t('due')}>{rule.reviewDueAt ? <Time value={rule.reviewDueAt} /> : t('never')}</Described>
              <Described term={t('hitsSince')}>
                <span className="tabular font-semibold">{count(hits)}</span>
              </Described>
              <Described term={t('confirmedSince')}>
                <span className="tabular font-semibold">{count(confirmed)}</span>
                {confirmed + dismissed > 0 ? (
                  <span className="text-ink-muted">
                    {' '}
                    {t('ofJudged', { share: share(confirmed, confirmed + dismissed) })}
                  </span>
                ) : null}
              </Described>
              <Described term={t('dismissedSince')}>
                <span className="tabular font-semibold">{count(dismissed)}</span>
              </Described>
              <Described term={t('openSince')}>
                <span className="tabular font-semibold">{count(Math.max(0, hits - confirmed - dismissed))}</span>
              </Described>
            </DescriptionList>
            {isDpo ? (
              <ReviewForm key={rule.reviews.length} ruleId={rule.id} />
            ) : (
              <p className="text-ink-muted text-sm">{t('dpoOnly')}</p>
            )}
          </>
        )}
        <ReviewHistory reviews={rule.reviews} versions={rule.versions} />
      </div>
    </Panel>
  );
}

function ReviewHistory({ reviews, versions }: { reviews: RuleView['reviews']; versions: RuleView['versions'] }) {
  const t = useTranslations('rules.review');
  const count = useCount();
  if (reviews.length === 0) return <p className="text-ink-muted text-sm">{t('none')}</p>;
  const tones = { keep: 'ok', amend: 'warn', retire: 'neutral' } as const;
  return (
    <div className="overflow-hidden rounded-md border [--sticky-top:0rem]">
      <Table caption={t('history')}>
        <TableHead>
          <HeaderCell>{t('when')}</HeaderCell>
          <HeaderCell>{t('by')}</HeaderCell>
          <HeaderCell>{t('outcome')}</HeaderCell>
          <HeaderCell align="end">{t('version')}</HeaderCell>
          <HeaderCell align="end">{t('figures')}</HeaderCell>
          <HeaderCell>{t('note')}</HeaderCell>
        </TableHead>
        <TableBody>
          {reviews.map((review) => (
            <Row key={review.id}>
              <Cell heading nowrap>
                <Time value={review.at} relative={false} />
              </Cell>
              <Cell label={t('by')}>
                <bdi>{review.by ?? t('nobody')}</bdi>
              </Cell>
              <Cell label={t('outcome')}>
                <Badge tone={tones[review.outcome]}>{t(`choice.${review.outcome}`)}</Badge>
              </Cell>
              <Cell label={t('version')} align="end">
                {versions.find(({ id }) => id === review.versionId)?.number}
              </Cell>
              <Cell label={t('figures')} align="end">
                {t('figuresOf', {
                  hits: count(review.figures.hits),
                  confirmed: count(review.figures.confirmed),
                  dismissed: count(review.figures.dismissed),
                })}
              </Cell>
              <Cell label={t('note')}>
                <bdi className="break-words">{review.note}</bdi>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
