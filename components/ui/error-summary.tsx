'use client'; // takes the focus when it appears

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { ToneShape } from '@/components/ui/tone-shape';

/** One thing wrong with a form: the id of its control (the field's name) and what to do about it. */
export interface FormProblem {
  /** Without it, the line is about the whole form and is no link. */
  field?: string;
  message: string;
}

/**
 * "There is a problem", on top of a form that came back: takes the focus, and each line leads to its field. Renders
 * nothing without problems. Pass a new array for each answer, and the focus returns to it.
 */
export function ErrorSummary({ problems, title }: { problems: readonly FormProblem[]; title?: string }) {
  const t = useTranslations('common');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="problem-title"
      className="rounded-lg border-2 border-danger bg-surface p-4"
    >
      <h2 id="problem-title" className="flex items-center gap-2 font-semibold text-lg">
        <ToneShape tone="danger" className="text-danger" />
        {title ?? t('problem')}
      </h2>
      <ul className="mt-2 grid gap-1">
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
                className="rounded-sm font-medium text-danger underline underline-offset-[0.2em]"
              >
                {message}
              </a>
            ) : (
              <span className="font-medium text-danger">{message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
