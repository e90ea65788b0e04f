'use client'; // shows the place of an issue in the message as received

import { useTranslations } from 'next-intl';
import { type SaidIssue, useIssueSentences } from '@/components/intake/issue-sentences';
import { useSelection } from '@/components/intake/selection';
import { ToneShape, toneText } from '@/components/ui/tone-shape';

/** What the reader says of a message, a sentence each with its place, which leads there where the message is shown. */
export function IssueList({
  issues,
  tone = 'warn',
  places = false,
}: {
  issues: readonly SaidIssue[];
  tone?: 'warn' | 'danger';
  /** Places are buttons: the message as received stands on the same page. */
  places?: boolean;
}) {
  const t = useTranslations('intake.issue');
  const sentence = useIssueSentences('issues');
  const { select } = useSelection();
  return (
    <ul className="divide-y">
      {issues.map((issue) => {
        const { text, place, times } = sentence(issue);
        const { code, offset, params } = issue;
        return (
          <li key={`${code} ${issue.segment} ${offset} ${params?.qualifier}`} className="flex gap-2.5 py-2.5">
            <ToneShape tone={tone} className={`mt-[0.35em] ${toneText[tone]}`} />
            <div className="min-w-0">
              <p className="max-w-prose break-words">{text}</p>
              {place ? (
                <p className="flex flex-wrap items-baseline gap-x-3 text-ink-muted text-sm">
                  <span>{times ? t('first', { place, times }) : place}</span>
                  {places && offset !== undefined ? (
                    <button
                      type="button"
                      className="rounded-sm text-accent-text underline decoration-accent-line underline-offset-[0.2em] hover:decoration-current"
                      onClick={() =>
                        select({ id: `${code} ${offset}`, kind: 'place', ranges: [[offset, offset + 1]], label: place })
                      }
                    >
                      {t('show')}
                      <span className="sr-only"> {place}</span>
                    </button>
                  ) : null}
                </p>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
