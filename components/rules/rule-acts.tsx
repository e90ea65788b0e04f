'use client'; // asks before it acts

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { newRuleVersion, resumeRule, retireRule, suspendRule } from '@/app/actions';
import { useRuleAct } from '@/components/rules/use-rule-act';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/display/paths';
import type { RuleView } from '@/lib/screening/rules/rule-queries';
import { ruleCan } from '@/lib/screening/rules/rule-state';

/** What can be done with a rule as it stands: the next step first, the ending last. */
export function RuleActs({ rule, roles, now }: { rule: RuleView; roles: readonly string[]; now: Date }) {
  const t = useTranslations('rules.acts');
  const blocked = useTranslations('rules.blocked');
  const router = useRouter();
  const act = useRuleAct();
  const supervisor = roles.includes('supervisor');
  const writes = supervisor || roles.includes('analyst');
  const stops = supervisor || roles.includes('dpo');
  const open = rule.versions.find(({ status }) => status === 'draft' || status === 'proposed');
  const inForce = rule.versions.find(({ id }) => id === rule.inForceId);
  if (rule.retiredAt) return null;
  const mine = open?.createdById === rule.me;
  const resumes = inForce && ruleCan.resume(inForce, now);
  return (
    <>
      {open?.status === 'draft' && mine && writes ? (
        <LinkButton href={paths.editRule(rule.id)} variant="primary" keys="e">
          {t('edit', { number: open.number })}
        </LinkButton>
      ) : null}
      {open?.status === 'proposed' ? (
        <LinkButton href={paths.checkRule(rule.id)} variant="primary" keys="c">
          {t('check', { number: open.number })}
        </LinkButton>
      ) : null}
      {writes && (!open || (open.status === 'draft' && !mine && supervisor)) ? (
        <ConfirmDialog
          label={t(open ? 'takeOver' : 'newVersion')}
          title={t(open ? 'takeOverTitle' : 'newVersionTitle')}
          consequence={t(open ? 'takeOverBody' : 'newVersionBody')}
          confirm={t(open ? 'takeOver' : 'newVersion')}
          reasonMinimum={0}
          act={() =>
            act(
              () => newRuleVersion({ ruleId: rule.id }),
              () => router.push(paths.editRule(rule.id)),
            )
          }
        />
      ) : null}
      {inForce?.status === 'active' && stops ? (
        <ConfirmDialog
          label={t('suspend')}
          title={t('suspendTitle')}
          consequence={t('suspendBody')}
          confirm={t('suspend')}
          tone="danger"
          reasonMinimum={0}
          done={t('suspended')}
          act={() => act(() => suspendRule({ versionId: inForce.id }))}
        />
      ) : null}
      {inForce?.status === 'suspended' && supervisor ? (
        <ConfirmDialog
          label={t('resume')}
          disabledReason={resumes ? blocked(resumes) : undefined}
          title={t('resumeTitle')}
          consequence={t('resumeBody')}
          confirm={t('resume')}
          reasonMinimum={0}
          done={t('resumed')}
          act={() => act(() => resumeRule({ versionId: inForce.id }))}
        />
      ) : null}
      {supervisor ? (
        <ConfirmDialog
          label={t('retire')}
          variant="quiet"
          title={t('retireTitle')}
          consequence={t('retireBody')}
          confirm={t('retire')}
          tone="danger"
          reasonMinimum={0}
          done={t('retired')}
          act={() => act(() => retireRule({ ruleId: rule.id }))}
        />
      ) : null}
    </>
  );
}
