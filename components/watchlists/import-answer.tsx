'use client'; // part of ImportList

import { useTranslations } from 'next-intl';
import * as z from 'zod';
import { type SaidIssue, useIssueSentences } from '@/components/intake/issue-sentences';
import { Banner } from '@/components/ui/banner';

const said = z.object({
  code: z.string(),
  message: z.string().optional(),
  line: z.number().optional(),
  column: z.string().optional(),
});

/** What the API answers to an import. */
export const importDone = z.object({
  version: z.number(),
  added: z.number(),
  removed: z.number(),
  unchanged: z.number(),
  warnings: z.array(said),
});

/** The refusal of a file that could not be used: what the reader says of it. */
export const importRefused = z.object({ reason: z.string(), errors: z.array(said).optional() });

export type ImportAnswer =
  | { ok: true; name: string; done: z.infer<typeof importDone> }
  | { ok: false; name: string; why: string; errors: readonly SaidIssue[] };

/** How many sentences stand open; a file of the wrong kind warns on every line. */
const SHOWN = 20;

/** What became of a list file: what changed in the list and what was odd, or why nothing changed. */
export function ImportResult({ answer }: { answer: ImportAnswer }) {
  const t = useTranslations('watchlists.import');
  if (!answer.ok)
    return (
      <Banner tone="danger" live title={t('refused')}>
        <bdi className="block break-all">{answer.name}</bdi>
        {answer.errors.length > 0 ? <Sentences issues={answer.errors} /> : <p>{answer.why}</p>}
        <p className="mt-1 font-medium text-ink">{t('stays')}</p>
      </Banner>
    );
  const { version, added, removed, unchanged, warnings } = answer.done;
  return (
    <Banner tone={warnings.length > 0 ? 'warn' : 'ok'} live title={t('done', { version })}>
      <bdi className="block break-all">{answer.name}</bdi>
      <ul className="mt-1 flex flex-wrap gap-x-4 text-ink">
        <li>{t('added', { count: added })}</li>
        <li>{t('removed', { count: removed })}</li>
        <li>{t('unchanged', { count: unchanged })}</li>
      </ul>
      {warnings.length > 0 ? (
        <>
          <h3 className="mt-3 font-semibold text-ink">{t('warnings', { count: warnings.length })}</h3>
          <Sentences issues={warnings} />
        </>
      ) : (
        <p>{t('noWarnings')}</p>
      )}
    </Banner>
  );
}

function Sentences({ issues }: { issues: readonly SaidIssue[] }) {
  const t = useTranslations('watchlists.import');
  const more = issues.slice(SHOWN);
  return (
    <>
      <Lines issues={issues.slice(0, SHOWN)} />
      {more.length > 0 ? (
        <details className="mt-1">
          <summary className="rounded-sm text-accent-text">{t('more', { count: more.length })}</summary>
          <Lines issues={more} />
        </details>
      ) : null}
    </>
  );
}

function Lines({ issues }: { issues: readonly SaidIssue[] }) {
  const sentence = useIssueSentences('listIssues');
  return (
    <ul className="mt-1 grid gap-1.5">
      {issues.map((issue) => {
        const { text, place } = sentence(issue);
        return (
          <li key={`${issue.code} ${issue.line} ${issue.column}`} className="max-w-prose text-ink">
            {place ? <span className="font-medium">{place}: </span> : null}
            {text}
          </li>
        );
      })}
    </ul>
  );
}
