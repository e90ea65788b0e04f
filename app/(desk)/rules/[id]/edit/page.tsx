import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RuleEditor } from '@/components/rules/rule-editor';
import { RuleStateBadge } from '@/components/rules/rule-state';
import { Banner } from '@/components/ui/banner';
import { PageHeader } from '@/components/ui/page-header';
import { paths } from '@/lib/display/paths';
import { loadRule, loadRuleNames } from '../load-rule';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('editor.title') };
}

export default async function EditRulePage({ params }: PageProps<'/rules/[id]/edit'>) {
  const { id } = await params;
  const rule = await loadRule(id);
  const draft = rule.versions.find(({ status, createdById }) => status === 'draft' && createdById === rule.me);
  // proposed, somebody else's, or none: the rule's own page says which
  if (!draft) redirect(paths.rule(id));
  const names = await loadRuleNames();
  const t = await getTranslations('rules');
  // the newest return of this version, which the author is to answer
  const back = rule.returns.find((one) => one.versionId === draft.id);
  const { id: versionId, revision, rationale, conditions, tests } = draft;
  return (
    <>
      <PageHeader
        back={{ href: paths.rule(id), label: t('editor.back') }}
        title={<bdi>{rule.name}</bdi>}
        badges={<RuleStateBadge state="draft" />}
        lede={t('editor.lede', { number: draft.number })}
      />
      {back ? (
        <Banner tone="warn" title={t('versions.returnedBy', { who: back.by ?? t('versions.nobody') })}>
          <bdi>{back.note}</bdi>
        </Banner>
      ) : null}
      <RuleEditor
        key={versionId}
        ruleId={id}
        version={{ id: versionId, revision, rationale, conditions }}
        tests={tests}
        ruleNames={names}
      />
    </>
  );
}
