import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Unfold } from '@/components/audit/unfold';
import { ConditionsView } from '@/components/rules/conditions-view';
import { RuleStateBadge } from '@/components/rules/rule-state';
import { TestFigures } from '@/components/rules/test-figures';
import { Panel } from '@/components/ui/panel';
import { Time } from '@/components/ui/time';
import type { RuleView } from '@/lib/screening/rules/rule-queries';

type Version = RuleView['versions'][number];

/** Every version, newest first: who wrote, proposed and put it into force, and what it changed. */
export function VersionHistory({ rule, ruleNames }: { rule: RuleView; ruleNames: Readonly<Record<string, string>> }) {
  const t = useTranslations('rules.versions');
  return (
    <Panel title={t('title')}>
      <ol className="grid gap-4">
        {rule.versions.map((version, at) => {
          const before = rule.versions[at + 1];
          const test = version.tests.find(({ revision }) => revision === version.revision);
          return (
            <li key={version.id} className="grid gap-2 border-line border-s-2 ps-4">
              <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
                {t('number', { number: version.number })}
                <RuleStateBadge state={version.status} />
              </h3>
              <Steps version={version} />
              {rule.returns
                .filter(({ versionId }) => versionId === version.id)
                .map((back) => (
                  <p key={back.id} className="border-warn border-s-4 bg-warn-soft px-3 py-1.5 text-sm">
                    <span className="text-ink-muted">
                      {t('returnedBy', { who: back.by ?? t('nobody') })} <Time value={back.at} relative={false} />
                    </span>
                    <bdi className="block">{back.note}</bdi>
                  </p>
                ))}
              {version.rationale ? (
                <p className="max-w-prose whitespace-pre-line break-words text-ink-muted text-sm">
                  <bdi>{version.rationale}</bdi>
                </p>
              ) : null}
              <Unfold label={before ? t('changes', { number: before.number }) : t('conditions')}>
                <div className="mt-2">
                  <ConditionsView conditions={version.conditions} {...(before ? { before: before.conditions } : {})} />
                </div>
              </Unfold>
              {test ? (
                <Unfold label={t('test')}>
                  <div className="mt-2">
                    <TestFigures test={test} conditions={version.conditions} ruleNames={ruleNames} />
                  </div>
                </Unfold>
              ) : null}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

function Steps({ version }: { version: Version }) {
  const t = useTranslations('rules.versions');
  const step = (words: string, at: Date | null, by: string | null): ReactNode =>
    at ? (
      <li className="flex flex-wrap gap-x-2">
        <span>{t('step', { step: words, who: by ?? t('nobody') })}</span>
        <Time value={at} relative={false} className="text-ink-muted" />
      </li>
    ) : null;
  return (
    <ul className="grid gap-0.5 text-sm">
      {step(t('written'), version.createdAt, version.createdBy)}
      {step(t('proposed'), version.proposedAt, version.proposedBy)}
      {step(t('activated'), version.activatedAt, version.activatedBy)}
      {step(t('ended'), version.endedAt, version.endedBy)}
    </ul>
  );
}
