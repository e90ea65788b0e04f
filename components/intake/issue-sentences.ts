'use client'; // reads the messages of the reader's language

import { createTranslator, useLocale, useMessages, useTranslations } from 'next-intl';

/** What a reader says of a file: a code with its values, and where. */
export interface SaidIssue {
  code: string;
  /** The sentence in English, where the values it needs did not come along. */
  message?: string;
  segment?: string;
  position?: number;
  offset?: number;
  line?: number;
  column?: string;
  params?: Readonly<Record<string, string | number>>;
}

/** The sentence of an issue, its place, and how often it occurs, each in words or absent. */
export interface Sentence {
  text: string;
  place?: string;
  times?: string;
}

/**
 * Words for what the readers of messages (`issues`) and lists (`listIssues`) say. A code without a sentence, or without
 * one of the values its sentence needs, is still told: never an error instead of a warning.
 */
export function useIssueSentences(namespace: 'issues' | 'listIssues'): (issue: SaidIssue) => Sentence {
  const locale = useLocale();
  const all = useMessages();
  const t = useTranslations('intake.issue');
  const sentences: Readonly<Record<string, string>> = all[namespace];

  const say = (key: string, values: Readonly<Record<string, string | number>>): string | undefined => {
    const text = sentences[key];
    if (text === undefined) return undefined;
    let failed = false;
    const translate = createTranslator({
      locale,
      messages: { text },
      timeZone: 'UTC',
      onError: () => {
        failed = true;
      },
    });
    const said = translate('text', values);
    return failed ? undefined : said;
  };

  return (issue) => {
    const { code, message, segment, position, offset, line, column, params } = issue;
    const place = Object.fromEntries(
      Object.entries({ segment, position, offset, line, column }).filter(([, value]) => value !== undefined),
    ) as Record<string, string | number>;
    const count = params?.count;
    return {
      text: say(code, { ...place, ...params }) ?? message ?? t('unknown', { code }),
      place: say(placeKey(issue), place),
      times: typeof count === 'number' && count > 1 ? say('times', { count }) : undefined,
    };
  };
}

function placeKey({ segment, position, offset, line, column }: SaidIssue): string {
  if (line !== undefined) return column === undefined ? 'atLine' : 'atLineAndColumn';
  if (column !== undefined) return 'inColumn';
  if (segment !== undefined && position !== undefined) return 'atSegment';
  return offset === undefined ? 'nowhere' : 'atByte';
}
