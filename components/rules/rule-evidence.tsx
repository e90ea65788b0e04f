import { useTranslations } from 'next-intl';
import { describeCondition, type RuleWords, valueWord } from '@/components/rules/condition-words';
import { Badge } from '@/components/ui/badge';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import type { RuleEvidence } from '@/lib/screening/schema';

/**
 * Why a targeting rule made a hit: every condition of both sides, what the traveller's data say, and whether it holds.
 * What the data do not tell is said to be not known, which speaks neither for nor against.
 */
export function RuleEvidenceTable({ evidence }: { evidence: readonly RuleEvidence[] }) {
  const t = useTranslations('rules');
  return (
    <div className="grid gap-4">
      <Side t={t} side="incriminating" lines={evidence.filter((line) => line.side === 'incriminating')} />
      <Side t={t} side="exonerating" lines={evidence.filter((line) => line.side === 'exonerating')} />
    </div>
  );
}

function Side({ t, side, lines }: { t: RuleWords; side: RuleEvidence['side']; lines: readonly RuleEvidence[] }) {
  const holding = lines.filter((line) => line.holds).length;
  return (
    <section className={side === 'incriminating' ? 'border-warn border-s-4 ps-3' : 'border-ok border-s-4 ps-3'}>
      <h3 className="flex flex-wrap items-baseline gap-x-3 font-semibold">
        {t(`side.${side}`)}
        {lines.length > 0 ? (
          <span className="font-normal text-ink-muted text-sm">
            {t('evidence.summary', { holds: holding, count: lines.length })}
          </span>
        ) : null}
      </h3>
      <p className="pb-2 text-ink-muted text-sm">
        {t(side === 'incriminating' ? 'evidence.for' : lines.length > 0 ? 'evidence.against' : 'evidence.noAgainst')}
      </p>
      {lines.length > 0 ? (
        <div className="overflow-hidden rounded-md border bg-surface [--sticky-top:0rem]">
          <Table caption={`${t('evidence.caption')}: ${t(`side.${side}`)}`}>
            <TableHead>
              <HeaderCell>{t('evidence.condition')}</HeaderCell>
              <HeaderCell>{t('evidence.found')}</HeaderCell>
              <HeaderCell>{t('evidence.result')}</HeaderCell>
            </TableHead>
            <TableBody>
              {lines.map((line, position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: conditions may repeat, and the order is fixed
                <Row key={position}>
                  <Cell heading className="first-letter:uppercase">
                    {describeCondition(t, line)}
                  </Cell>
                  <Cell label={t('evidence.found')}>
                    {line.found.length > 0 ? (
                      line.found.map((value) => valueWord(t, line.fact, value)).join(', ')
                    ) : (
                      <span className="text-ink-subtle">{t('evidence.notKnown')}</span>
                    )}
                  </Cell>
                  <Cell label={t('evidence.result')} nowrap>
                    <Outcome t={t} line={line} />
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
        </div>
      ) : null}
    </section>
  );
}

function Outcome({ t, line }: { t: RuleWords; line: RuleEvidence }) {
  if (line.found.length === 0 && !line.holds) return <Badge tone="neutral">{t('evidence.unknown')}</Badge>;
  if (!line.holds) return <Badge tone="plain">{t('evidence.fails')}</Badge>;
  return <Badge tone={line.side === 'incriminating' ? 'accent' : 'ok'}>{t('evidence.holds')}</Badge>;
}
