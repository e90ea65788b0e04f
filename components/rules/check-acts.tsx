'use client'; // asks before a version comes into force

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { activateRule, returnRule } from '@/app/actions';
import { useRuleAct } from '@/components/rules/use-rule-act';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FormActions } from '@/components/ui/form-layout';
import { paths } from '@/lib/display/paths';
import type { RuleView } from '@/lib/screening/rules/rule-queries';
import { ruleCan } from '@/lib/screening/rules/rule-state';

/** The decision of the second person: into force, or back with a note. Whoever may not is told why. */
export function CheckActs({
  ruleId,
  version,
  me,
  roles,
}: {
  ruleId: string;
  version: RuleView['versions'][number];
  me: string | null;
  roles: readonly string[];
}) {
  const t = useTranslations('rules.acts');
  const blocked = useTranslations('rules.blocked');
  const router = useRouter();
  const act = useRuleAct();
  const supervisor = roles.includes('supervisor');
  const activates = supervisor ? ruleCan.activate(version, me) : 'supervisor-activates';
  const returns = ruleCan.return(version, me, supervisor);
  const own = version.createdById === me || version.proposedById === me;
  const back = () => router.push(paths.rule(ruleId));
  return (
    <FormActions>
      <ConfirmDialog
        label={t('activate')}
        variant="primary"
        disabledReason={activates ? blocked(activates) : undefined}
        title={t('activateTitle', { number: version.number })}
        consequence={t('activateBody')}
        confirm={t('activate')}
        reasonMinimum={0}
        done={t('activated')}
        act={() => act(() => activateRule({ versionId: version.id }), back)}
      />
      <ConfirmDialog
        label={t(own ? 'takeBack' : 'return')}
        disabledReason={returns ? blocked(returns) : undefined}
        title={t(own ? 'takeBackTitle' : 'returnTitle')}
        consequence={t('returnBody')}
        confirm={t(own ? 'takeBack' : 'return')}
        reasonMinimum={3}
        reasonLabel={t('returnNote')}
        done={t('returned')}
        act={(form) => act(() => returnRule({ versionId: version.id, note: String(form.get('reason') ?? '') }), back)}
      />
    </FormActions>
  );
}
