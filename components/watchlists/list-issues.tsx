import { useTranslations } from 'next-intl';
import { useIssueSentences } from '@/components/intake/issue-sentences';
import { ToneShape } from '@/components/ui/tone-shape';
import type { ListIssue } from '@/components/watchlists/import-answer';

/** So many are shown at once; the rest unfold. */
const AT_ONCE = 8;
/** More than anybody reads: a file with as many faults is mended at its source. */
const MOST = 500;

/** What the reader says of a file, each with its line and column and how to mend it. */
export function ListIssues({ issues, tone }: { issues: readonly ListIssue[]; tone: 'warn' | 'danger' }) {
  const t = useTranslations('watchlists.import');
  const sentence = useIssueSentences('listIssues');
  if (issues.length === 0) return null;
  const line = (issue: ListIssue, at: number) => {
    const { text, place } = sentence(issue);
    return (
      <li key={`${issue.code} ${issue.line} ${issue.column} ${at}`} className="flex gap-2.5 px-3 py-1.5">
        <ToneShape tone={tone} className={`mt-[0.35em] ${tone === 'warn' ? 'text-warn' : 'text-danger'}`} />
        <p className="min-w-0">
          {place ? <span className="font-medium">{place}: </span> : null}
          {text}
        </p>
      </li>
    );
  };
  const rest = issues.slice(AT_ONCE, MOST);
  return (
    <div className="rounded-lg border bg-surface">
      <ul className="divide-y">{issues.slice(0, AT_ONCE).map(line)}</ul>
      {rest.length > 0 ? (
        <details className="border-t">
          <summary className="px-3 py-2 text-accent-text">{t('more', { count: issues.length - AT_ONCE })}</summary>
          <ul className="max-h-96 divide-y overflow-y-auto border-t">{rest.map(line)}</ul>
        </details>
      ) : null}
    </div>
  );
}
