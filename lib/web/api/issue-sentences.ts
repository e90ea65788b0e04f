import { createTranslator } from 'next-intl';
import * as z from 'zod';
import { messages } from '@/lib/i18n/messages';
import type { ListIssue } from '@/lib/screening/schema';
import type { Issue } from '@/lib/travel/parsed';

/** One thing a reader says of a carrier message: the sentence, and the segment it is about. */
export const messageIssueSchema = z
  .object({
    severity: z.enum(['warning', 'error']),
    code: z.string().meta({ description: 'Stable, for programs.' }),
    message: z.string().meta({ description: 'The same in English, for people.' }),
    segment: z
      .string()
      .optional()
      .meta({ description: 'Tag of the segment.', examples: ['NAD'] }),
    position: z.int().optional().meta({ description: 'Which segment of the interchange, counted from 1 without UNA.' }),
    offset: z.int().optional().meta({ description: 'Byte at which it starts.' }),
  })
  .meta({ id: 'MessageIssue' });

/** One thing a reader says of a watchlist file. */
export const listIssueSchema = z
  .object({
    code: z.string(),
    message: z.string(),
    line: z.int().optional().meta({ description: 'Line of a CSV, element of an XML file, counted from 1.' }),
    column: z.string().optional(),
  })
  .meta({ id: 'ListIssue' });

type Params = Record<string, string | number> | undefined;

/** Sentences of one namespace in English; a code without one is still told, by its code. */
function sentencesOf(namespace: 'issues' | 'listIssues'): (code: string, params: Params) => string {
  const all: Readonly<Record<string, Record<string, unknown>>> = messages.en;
  const sentences = all[namespace] ?? {};
  return (code, params) => {
    const sentence = sentences[code];
    if (typeof sentence !== 'string') return `The reader reports “${code}”.`;
    const translate = createTranslator({
      locale: 'en',
      messages: { sentence },
      timeZone: 'UTC',
      // a sentence that lacks a value falls back to the code; the message itself must not fail for it
      onError: () => {},
      getMessageFallback: () => `The reader reports “${code}”.`,
    });
    return translate('sentence', params);
  };
}

export function toMessageIssue({ severity, code, segment, position, offset, params }: Issue) {
  return { severity, code, message: sentencesOf('issues')(code, params), segment, position, offset };
}

export function toListIssue({ code, line, column, params }: ListIssue) {
  return { code, message: sentencesOf('listIssues')(code, params), line, column };
}
