'use client'; // shows the place of an issue in the message as received

import { useTranslations } from 'next-intl';
import { type SaidIssue, useIssueSentences } from '@/components/intake/issue-sentences';
import type { Thing } from '@/components/intake/light-store';
import { useIsLit, useSelection, useShine } from '@/components/intake/selection';
import { issueThing } from '@/components/intake/things';
import { cn } from '@/components/ui/class-names';
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
  return (
    <ul className="divide-y">
      {issues.map((issue) => (
        <Line
          key={`${issue.code} ${issue.segment} ${issue.offset} ${issue.params?.qualifier}`}
          issue={issue}
          tone={tone}
          places={places}
        />
      ))}
    </ul>
  );
}

const NOWHERE: Thing['ranges'] = [];

function Line({ issue, tone, places }: { issue: SaidIssue; tone: 'warn' | 'danger'; places: boolean }) {
  const t = useTranslations('intake.issue');
  const sentence = useIssueSentences('issues');
  const { select } = useSelection();
  const { text, place, times } = sentence(issue);
  const thing = places ? issueThing(issue, place ?? text) : null;
  const ranges = thing?.ranges ?? NOWHERE;
  const lit = useIsLit('parsed', ranges);
  const shine = useShine(ranges);
  return (
    <li {...(thing ? shine : {})} className={cn('flex gap-2.5 py-2.5', lit && 'bg-accent-soft')}>
      <ToneShape tone={tone} className={`mt-[0.35em] ${toneText[tone]}`} />
      <div className="min-w-0">
        <p className="max-w-prose break-words">{text}</p>
        {place ? (
          <p className="flex flex-wrap items-baseline gap-x-3 text-ink-muted text-sm">
            <span>{times ? t('first', { place, times }) : place}</span>
            {thing ? (
              <button
                type="button"
                data-thing={thing.id}
                className="rounded-sm text-accent-text underline decoration-accent-line underline-offset-[0.2em] hover:decoration-current touch:min-h-11"
                onClick={() => select(thing)}
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
}
