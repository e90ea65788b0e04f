import { useTranslations } from 'next-intl';
import type { HitRow } from '@/components/hits/hit-row';
import { useCodeWord } from '@/components/redaction/code-word';

/** What made the hit: the list, or the rule, with its offence. */
export function WhyRaised({ row }: { row: Pick<HitRow, 'list' | 'rule'> }) {
  const t = useTranslations('hits');
  const word = useCodeWord();
  const ground = row.list ?? row.rule;
  if (!ground) return null;
  return (
    <span className="grid max-sm:justify-items-end">
      <span>
        {row.rule ? <span className="text-ink-muted">{t('rule')} </span> : null}
        <bdi>{ground.name}</bdi>
      </span>
      <span className="text-ink-muted text-xs">{word('offence', ground.offence)}</span>
    </span>
  );
}
