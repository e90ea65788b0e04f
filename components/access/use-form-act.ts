'use client'; // waits for the server's answer

import { useMessages } from 'next-intl';
import { useState, useTransition } from 'react';
import type { FormProblem } from '@/components/ui/error-summary';
import type { ActionResult } from '@/lib/web/action';

/** What a refused server action answers. */
export type Refused = Extract<ActionResult<unknown>, { ok: false }>;

function useErrorWord(): (code: string) => string | undefined {
  const words: Record<string, unknown> = useMessages().errors;
  return (code) => {
    const word = words[code];
    return typeof word === 'string' ? word : undefined;
  };
}

/** The sentence for a refusal, or for an answer that did not come; a fault carries the number that finds it in the log. */
export function useRefusalText(): (refused: Refused | null) => string {
  const word = useErrorWord();
  return (refused) => {
    const text = word(refused?.reason ?? 'unreachable') ?? word('fault') ?? '';
    return refused?.code === 'fault' ? `${text} (${refused.correlationId})` : text;
  };
}

/**
 * Sends a form's input to a server action. A refusal becomes the lines of the error summary, each with its field's label;
 * what was typed stays, because the form is not drawn anew. `own` may say a refusal better than the shared sentences.
 */
export function useFormAct<I, R>(
  act: (input: I) => Promise<ActionResult<R>>,
  labels: Readonly<Record<string, string>>,
  own: (reason: string) => FormProblem | null = () => null,
) {
  const word = useErrorWord();
  const refusalText = useRefusalText();
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [reason, setReason] = useState('');
  const [pending, startTransition] = useTransition();

  const problemsOf = (refused: Refused | null): FormProblem[] => {
    const better = refused && own(refused.reason);
    if (better) return [better];
    if (!refused || refused.fields.length === 0) return [{ message: refusalText(refused) }];
    const order = Object.keys(labels);
    const placed = (path: string) => order.indexOf(path.split('.')[0] ?? '');
    return refused.fields
      .toSorted((a, b) => placed(a.path) - placed(b.path))
      .map(({ path, code }) => {
        const field = path.split('.')[0] ?? '';
        const text = word(code) ?? word('invalid-input') ?? '';
        return labels[field] ? { field, message: `${labels[field]}: ${text}` } : { message: text };
      });
  };

  return {
    problems,
    /** Why the last answer was a refusal: a key of the `errors` messages. */
    reason,
    pending,
    errorOf: (field: string) => problems.find((problem) => problem.field === field)?.message,
    submit: (input: I, done: (result: R) => void) =>
      startTransition(async () => {
        const answer = await act(input).catch(() => null);
        if (answer?.ok) {
          setProblems([]);
          setReason('');
          done(answer.result);
          return;
        }
        setProblems(problemsOf(answer));
        setReason(answer?.reason ?? 'unreachable');
      }),
  };
}
