import { createTranslator } from 'next-intl';
import * as z from 'zod';
import issues from '@/lib/i18n/messages/en/issues.json';
import listIssues from '@/lib/i18n/messages/en/list-issues.json';
import type { ListIssue } from '@/lib/screening/schema';
import type { Issue } from '@/lib/travel/parsed';

/** One thing a reader says of a carrier message: the sentence, and the segment it is about. */
const paramsSchema = z
  .record(z.string(), z.union([z.string(), z.number()]))
  .optional()
  .meta({
    description:
      'Counts and codes for the sentence, for those who say it in another language. Never a value of a person.',
  });

export const messageIssueSchema = z
  .object({
    severity: z.enum(['warning', 'error']),
    code: z.string().meta({ description: 'Stable, for programs.' }),
    message: z.string().meta({ description: 'The same in English, for people.' }),
    segment: z
      .string()
      .optional()
      .meta({ description: 'Tag of the segment.', examples: ['NAD'] }),
    params: paramsSchema,
    position: z.int().optional().meta({ description: 'Which segment of the interchange, counted from 1 without UNA.' }),
    offset: z.int().optional().meta({ description: 'Byte at which it starts.' }),
  })
  .meta({ id: 'MessageIssue' });

/** One thing a reader says of a watchlist file. */
export const listIssueSchema = z
  .object({
    code: z.string(),
    message: z.string(),
    params: paramsSchema,
    line: z.int().optional().meta({ description: 'Line of a CSV, element of an XML file, counted from 1.' }),
    column: z.string().optional(),
  })
  .meta({ id: 'ListIssue' });

/** The English sentence of a code; a code without one is still told, by its code. */
function sentence(sentences: Readonly<Record<string, string>>, code: string, params: Issue['params']): string {
  const fallback = `The reader reports “${code}”.`;
  const text = sentences[code];
  if (text === undefined) return fallback;
  const translate = createTranslator({
    locale: 'en',
    messages: { text },
    timeZone: 'UTC',
    // a sentence that lacks one of its values must not cost the answer
    onError: () => {},
    getMessageFallback: () => fallback,
  });
  return translate('text', params);
}

export function toMessageIssue({ severity, code, segment, position, offset, params }: Issue) {
  return { severity, code, message: sentence(issues, code, params), params, segment, position, offset };
}

export function toListIssue({ code, line, column, params }: ListIssue) {
  return { code, message: sentence(listIssues, code, params), params, line, column };
}
