import { useTranslations } from 'next-intl';
import { type Sentence, useIssueSentences } from '@/components/intake/issue-sentences';
import { Banner } from '@/components/ui/banner';
import { ToneShape } from '@/components/ui/tone-shape';
import type { ImportOutcome, ListIssue } from '@/components/watchlists/import-outcome';

/** So many warnings are shown at once; the rest unfold. */
const AT_ONCE = 20;

/** What an import changed, or why the file was refused, with the line of each warning. */
export function ImportResult({ name, outcome }: { name: string; outcome: ImportOutcome }) {
  const t = useTranslations('watchlists.import');
  if (!outcome.ok)
    return (
      <div className="grid gap-3">
        <Banner tone="danger" title={t('refusedFile')}>
          <bdi className="break-all">{name}</bdi> · {t('asItWas')}
        </Banner>
        <Issues issues={outcome.errors} tone="danger" />
      </div>
    );
  const { version, added, removed, unchanged, warnings } = outcome;
  return (
    <div className="grid gap-3">
      <Banner tone="ok" title={t('done', { version })}>
        <bdi className="break-all">{name}</bdi> · {t('added', { count: added })} · {t('removed', { count: removed })} ·{' '}
        {t('unchanged', { count: unchanged })}
        <p>{t('rescreened')}</p>
      </Banner>
      <h3 className="font-semibold">{t('warnings', { count: warnings.length })}</h3>
      <Issues issues={warnings} tone="warn" />
    </div>
  );
}

function Issues({ issues, tone }: { issues: readonly ListIssue[]; tone: 'warn' | 'danger' }) {
  const t = useTranslations('watchlists.import');
  const sentence = useIssueSentences('listIssues');
  if (issues.length === 0) return null;
  const line = (issue: ListIssue, at: number) => {
    const { text, place }: Sentence = sentence(issue);
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
  const rest = issues.slice(AT_ONCE);
  return (
    <div className="rounded-lg border bg-surface">
      <ul className="divide-y">{issues.slice(0, AT_ONCE).map(line)}</ul>
      {rest.length > 0 ? (
        <details className="border-t">
          <summary className="px-3 py-2 text-accent-text">{t('more', { count: rest.length })}</summary>
          <ul className="max-h-96 divide-y overflow-y-auto border-t">{rest.map(line)}</ul>
        </details>
      ) : null}
    </div>
  );
}
