import { useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { Banner } from '@/components/ui/banner';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import type { OpenHit } from '@/lib/hits/hit-shapes';

/** Which rule made the hit, and why people wrote it. */
export function RuleWhy({ rule, matcher }: { rule: NonNullable<OpenHit['rule']>; matcher: string }) {
  const t = useTranslations('hits.ruleWhy');
  const word = useCodeWord();
  return (
    <Panel title={t('title')}>
      {rule.ended ? (
        <Banner tone="warn" title={t('ended')} className="mb-3">
          {t('endedWhy')}
        </Banner>
      ) : null}
      <DescriptionList>
        <Described term={t('rule')}>
          <bdi>{rule.name}</bdi>
          <span className="block text-ink-muted text-sm">{word('offence', rule.offence)}</span>
        </Described>
        <Described term={t('rationale')}>
          <bdi className="whitespace-pre-wrap">{rule.rationale}</bdi>
        </Described>
        <Described term={t('version')}>{t('versions', { number: rule.number, matcher })}</Described>
      </DescriptionList>
    </Panel>
  );
}
