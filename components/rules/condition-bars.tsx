import { useTranslations } from 'next-intl';
import { useCount, useShare } from '@/components/intake/share';
import { describeCondition, wantedOf } from '@/components/rules/condition-words';
import { pathKey } from '@/components/rules/draft-state';
import { cn } from '@/components/ui/class-names';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import type { RuleSide } from '@/lib/screening/rules/facts';
import { type ConditionGroup, isGroup, type RuleConditions, type RuleTestFigures } from '@/lib/screening/rules/schema';

const WIDTH = 120;

/** Which condition carries a rule: how often each held, and how often it alone decided. */
export function ConditionBars({
  figures,
  travellers,
  conditions,
}: {
  figures: RuleTestFigures;
  travellers: number;
  conditions: RuleConditions;
}) {
  const t = useTranslations('rules.test');
  const tr = useTranslations('rules');
  const count = useCount();
  const share = useShare();
  const words = new Map<string, { side: RuleSide; text: string }>();
  for (const side of ['incriminating', 'exonerating'] as const) {
    const group = conditions[side];
    if (group) collect(group, [], (path, text) => words.set(pathKey(side, path), { side, text }));
  }
  function collect(group: ConditionGroup, path: number[], found: (path: number[], text: string) => void) {
    group.rules.forEach((rule, at) => {
      const here = [...path, at];
      if (isGroup(rule)) collect(rule, here, found);
      else
        found(here, describeCondition(tr, { fact: rule.field, operator: rule.operator, wanted: wantedOf(rule.value) }));
    });
  }
  const decidedMost = Math.max(1, ...figures.conditions.map(({ decided }) => decided));
  const bar = (value: number, of: number, look: string) => (
    <svg aria-hidden="true" width={WIDTH} height="8" className="rounded-full bg-line max-sm:hidden rtl:-scale-x-100">
      <rect width={value > 0 ? Math.max(2, (WIDTH * value) / of) : 0} height="8" className={look} />
    </svg>
  );
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">{t('byCondition')}</h3>
      <p className="max-w-prose text-ink-muted text-sm">{t('byConditionHint')}</p>
      <div className="overflow-hidden rounded-md border [--sticky-top:0rem]">
        <Table caption={t('byCondition')}>
          <TableHead>
            <HeaderCell>{t('condition')}</HeaderCell>
            <HeaderCell>{t('known')}</HeaderCell>
            <HeaderCell>{t('held')}</HeaderCell>
            <HeaderCell>{t('decided')}</HeaderCell>
          </TableHead>
          <TableBody>
            {figures.conditions.map(({ path, known, held, decided }) => {
              const worded = words.get(path);
              return (
                <Row key={path}>
                  <Cell
                    heading
                    className={cn('border-s-4', worded?.side === 'exonerating' ? 'border-s-ok' : 'border-s-warn')}
                  >
                    <span className="grid">
                      <span className="inline-block first-letter:uppercase">{worded?.text ?? path}</span>
                      <span className="text-ink-subtle text-xs">{worded ? tr(`side.${worded.side}`) : null}</span>
                    </span>
                  </Cell>
                  <Cell label={t('known')} nowrap>
                    <span className="tabular">{share(known, travellers)}</span>
                  </Cell>
                  <Cell label={t('held')}>
                    <span className="grid gap-1">
                      <span className="tabular">
                        {count(held)} <span className="text-ink-muted">({share(held, travellers)})</span>
                      </span>
                      {bar(held, Math.max(1, travellers), 'fill-ink-subtle')}
                    </span>
                  </Cell>
                  <Cell label={t('decided')}>
                    <span className="grid gap-1">
                      <span className="tabular">{count(decided)}</span>
                      {bar(decided, decidedMost, 'fill-accent')}
                    </span>
                  </Cell>
                </Row>
              );
            })}
          </TableBody>
        </Table>
      </div>
    </section>
  );
}
