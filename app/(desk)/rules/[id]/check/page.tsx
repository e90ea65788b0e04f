import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CheckActs } from '@/components/rules/check-acts';
import { ConditionsView } from '@/components/rules/conditions-view';
import { OffenceWord } from '@/components/rules/offence-word';
import { RuleStateBadge } from '@/components/rules/rule-state';
import { TestPanel } from '@/components/rules/test-panel';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Time } from '@/components/ui/time';
import { paths } from '@/lib/display/paths';
import { ruleCan } from '@/lib/screening/rules/rule-state';
import { signedIn } from '@/lib/web/load';
import { loadRule, loadRuleNames } from '../load-rule';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('check.title') };
}

/** Everything that a second person needs to answer for a version, on one page. */
export default async function CheckRulePage({ params }: PageProps<'/rules/[id]/check'>) {
  const { id } = await params;
  const { profile } = await signedIn();
  const rule = await loadRule(id);
  const proposed = rule.versions.find(({ status }) => status === 'proposed');
  if (!proposed) redirect(paths.rule(id));
  const inForce = rule.versions.find(({ id: versionId }) => versionId === rule.inForceId);
  const names = await loadRuleNames();
  const t = await getTranslations('rules');
  const nobody = t('versions.nobody');
  const mayAnswer = profile.roles.includes('supervisor') && ruleCan.activate(proposed, rule.me) === null;
  return (
    <>
      <PageHeader
        back={{ href: paths.rule(id), label: t('editor.back') }}
        title={<bdi>{rule.name}</bdi>}
        badges={<RuleStateBadge state="proposed" />}
        lede={t(mayAnswer ? 'check.lede' : 'check.ledeOther', { number: proposed.number })}
      />
      <Panel title={t('check.what')}>
        <div className="grid gap-4">
          <ConditionsView conditions={proposed.conditions} />
          <DescriptionList>
            <Described term={t('new.offence')}>
              <OffenceWord code={rule.offence} />
            </Described>
            <Described term={t('rationale.label')}>
              <bdi className="whitespace-pre-line">{proposed.rationale}</bdi>
            </Described>
            <Described term={t('versions.written')}>
              <bdi>{proposed.createdBy ?? nobody}</bdi> <Time value={proposed.createdAt} />
            </Described>
            <Described term={t('versions.proposed')}>
              <bdi>{proposed.proposedBy ?? nobody}</bdi>{' '}
              {proposed.proposedAt ? <Time value={proposed.proposedAt} /> : null}
            </Described>
          </DescriptionList>
        </div>
      </Panel>
      <Panel title={inForce ? t('check.changes', { number: inForce.number }) : t('check.first')}>
        {inForce ? (
          <ConditionsView conditions={proposed.conditions} before={inForce.conditions} />
        ) : (
          <p className="text-ink-muted">{t('check.firstBody')}</p>
        )}
      </Panel>
      <TestPanel
        versionId={proposed.id}
        revision={proposed.revision}
        tests={proposed.tests}
        conditions={proposed.conditions}
        ruleNames={names}
        mayTest={profile.roles.some((role) => role === 'analyst' || role === 'supervisor')}
      />
      <CheckActs ruleId={id} version={proposed} me={rule.me} roles={profile.roles} />
    </>
  );
}
