import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConditionsView } from '@/components/rules/conditions-view';
import { OffenceWord } from '@/components/rules/offence-word';
import { QualityPlot } from '@/components/rules/quality-plot';
import { ReviewPanel } from '@/components/rules/review-panel';
import { RuleActs } from '@/components/rules/rule-acts';
import { RuleStateBadge } from '@/components/rules/rule-state';
import { VersionHistory } from '@/components/rules/version-history';
import { Badge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { paths } from '@/lib/display/paths';
import { signedIn } from '@/lib/web/load';
import { loadRule, loadRuleNames } from './load-rule';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('one.title') };
}

export default async function RulePage({ params }: PageProps<'/rules/[id]'>) {
  const { id } = await params;
  const { profile } = await signedIn();
  const rule = await loadRule(id);
  const names = await loadRuleNames();
  const t = await getTranslations('rules');
  const now = new Date();
  const shown = rule.versions.find(({ id: versionId }) => versionId === rule.inForceId) ?? rule.versions[0];
  const open = rule.versions.find(({ status }) => status === 'draft' || status === 'proposed');
  return (
    <>
      <PageHeader
        back={{ href: paths.rules, label: t('list.title') }}
        title={<bdi>{rule.name}</bdi>}
        lede={<OffenceWord code={rule.offence} />}
        badges={
          <>
            <RuleStateBadge state={rule.state} />
            {rule.overdue ? <Badge tone="danger">{t('list.overdue')}</Badge> : null}
          </>
        }
        actions={<RuleActs rule={rule} roles={profile.roles} now={now} />}
      />
      {open ? (
        <Banner
          tone="info"
          title={t(open.status === 'draft' ? 'one.drafted' : 'one.waits', {
            number: open.number,
            who: open.createdBy ?? t('versions.nobody'),
          })}
        />
      ) : null}
      {shown ? (
        <Panel
          title={t(rule.inForceId ? 'one.inForce' : 'one.newest', { number: shown.number })}
          description={t('one.sentence')}
        >
          <div className="grid gap-4">
            <ConditionsView conditions={shown.conditions} />
            {shown.rationale ? (
              <div>
                <h3 className="text-ink-muted text-sm">{t('rationale.label')}</h3>
                <p className="max-w-prose whitespace-pre-line break-words">
                  <bdi>{shown.rationale}</bdi>
                </p>
              </div>
            ) : null}
          </div>
        </Panel>
      ) : null}
      <QualityPlot weeks={rule.weeks} now={now} />
      <ReviewPanel rule={rule} isDpo={profile.roles.includes('dpo')} />
      <VersionHistory rule={rule} ruleNames={names} />
    </>
  );
}
