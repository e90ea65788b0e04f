import { useTranslations } from 'next-intl';
import { IssueList } from '@/components/intake/issue-list';
import { Panel } from '@/components/ui/panel';
import type { Issue } from '@/lib/travel/parsed';

/** The first warnings stand open, so that the travellers are not far down; the rest unfold. */
const AT_ONCE = 3;

/** What the reader says of a message that it read, each with its place and what mends it. */
export function IssuesPanel({ warnings }: { warnings: readonly Issue[] }) {
  const t = useTranslations('intake.message');
  return (
    <Panel
      title={t('issues', { count: warnings.length })}
      description={warnings.length === 0 ? t('noIssues') : undefined}
    >
      {warnings.length > 0 ? (
        <div className="-my-2.5">
          <IssueList issues={warnings.slice(0, AT_ONCE)} places />
          {warnings.length > AT_ONCE ? (
            <details className="border-t py-2.5">
              <summary className="w-fit rounded-sm text-accent-text">
                {t('moreIssues', { count: warnings.length - AT_ONCE })}
              </summary>
              <IssueList issues={warnings.slice(AT_ONCE)} places />
            </details>
          ) : null}
        </div>
      ) : null}
    </Panel>
  );
}
