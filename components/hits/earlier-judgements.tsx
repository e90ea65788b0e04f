import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/components/hits/hit-badges';
import { useCodeWord } from '@/components/redaction/code-word';
import { Panel } from '@/components/ui/panel';
import { Time } from '@/components/ui/time';
import type { HitStatus } from '@/lib/hits/schema';

/** What colleagues said when this entry matched before: a help, and no more than that. */
export function EarlierJudgements({
  earlier,
}: {
  earlier: { reference: string; status: HitStatus; reason: string | null; reviewedAt: Date | null }[];
}) {
  const t = useTranslations('hits.earlier');
  const word = useCodeWord();
  return (
    <Panel title={t('title')} description={earlier.length > 0 ? t('lede') : undefined}>
      {earlier.length === 0 ? <p className="text-ink-muted">{t('none')}</p> : null}
      <ul className="divide-y">
        {earlier.map((e) => (
          <li key={e.reference} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
            <span className="reference">{e.reference}</span>
            <StatusBadge status={e.status} />
            <span className="grow">{e.reason ? word('reason', e.reason) : null}</span>
            {e.reviewedAt ? (
              <span className="text-ink-muted text-sm">
                <Time value={e.reviewedAt} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
