import * as z from 'zod';
import { invalid } from '@/lib/core/errors';
import {
  listMessages,
  listTravellers,
  type MessageSummary,
  type TravellerView,
  viewMessageStatus,
} from '@/lib/travel/queries';
import { receiveMessage } from '@/lib/travel/receive-message';
import { MAX_MESSAGE_BYTES, messageViews } from '@/lib/travel/schema';
import { contract } from './contract';
import { idParams, instant, journeySchema, pageOf, pageQuery } from './contract-parts';
import { messageIssueSchema, toMessageIssue } from './issue-sentences';
import { factsShape, travellerShape } from './traveller-schema';

const messageShape = {
  id: z.uuid(),
  receivedAt: instant,
  source: z.string().meta({ description: '`api` or `web`.', examples: ['api'] }),
  size: z.int().meta({ description: 'Bytes, as sent.' }),
  status: z.enum(['accepted', 'screened', 'quarantined', 'erased']).meta({
    description:
      '`accepted`: read and kept. `screened`: compared with the watchlists as well. `quarantined`: could not be read, sealed whole. `erased`: quarantined, and its 14 days are over.',
  }),
  format: z
    .string()
    .nullable()
    .meta({
      description:
        '`PAXLST`, `PNRGOV`, `PNRXML`, `FAL`, `ISO28005`, `CUSRES`, `ACKRES`, `GOVREQ` or `MANUAL`; null when not readable.',
      examples: ['PAXLST'],
    }),
  version: z
    .string()
    .nullable()
    .meta({ examples: ['D:05B'] }),
  purpose: z
    .string()
    .nullable()
    .meta({ examples: ['745'] }),
  effect: z
    .string()
    .nullable()
    .meta({
      description:
        'What it does to what was sent before: `list`, `change`, `cancellation`, `close-out`; `answer` and `request` name nobody to screen.',
      examples: ['list'],
    }),
  sender: z
    .string()
    .nullable()
    .meta({ description: 'By its own word (UNB, Originator).', examples: ['UXDCS'] }),
  partlyRead: z.boolean().meta({
    description: 'Accepted, but a warning says that something was not understood, left out or is missing.',
  }),
  repeats: z.int().meta({ description: 'How often the same bytes came again.' }),
  repeatedAt: instant.nullable(),
  rereadOfId: z.uuid().nullable().meta({ description: 'The message that this is a newer reading of.' }),
  rereadAs: z.uuid().nullable().meta({ description: 'A newer reading of this message.' }),
  partNumber: z.int().nullable(),
  list: z
    .object({
      parts: z.array(z.int()).meta({ description: 'Parts that came, by number.' }),
      total: z.int().nullable().meta({ description: 'How many there are; null until the last one came.' }),
      dueAt: instant,
      completedAt: instant.nullable(),
      expiredAt: instant.nullable().meta({ description: 'When the others were given up.' }),
    })
    .nullable()
    .meta({ description: 'Of a list that the carrier cut in parts (S010 of UNH).' }),
  travellerCount: z.int(),
  bookingCount: z.int(),
  hitCount: z.int().meta({ description: 'Possible matches found so far.' }),
  errors: z.array(messageIssueSchema).meta({ description: 'Why the message could not be read; empty when it could.' }),
  warnings: z.array(messageIssueSchema),
  removed: z.record(z.string(), z.int()).meta({
    description: 'What was taken out before anything was kept: how many, by kind.',
    examples: [{ meal: 2, 'free-text': 1 }],
  }),
  journey: journeySchema.nullable(),
  screenedAt: instant.nullable(),
  eraseAfter: instant.nullable().meta({ description: 'When a quarantined message is erased.' }),
};
const messageSchema = z.object(messageShape).meta({ id: 'TravelMessage' });
const receivedSchema = z
  .object({
    ...messageShape,
    repeated: z.boolean().meta({ description: 'The same bytes came before; nothing was kept twice.' }),
    further: z.array(z.uuid()).meta({
      description: 'The file reported several flights: the messages of the others, each taken in by itself.',
    }),
  })
  .meta({ id: 'ReceivedTravelMessage' });

/** A message as the API tells it: issues with their sentences. */
export const toTravelMessage = ({ messageVersion, warnings, errors, removed, ...row }: MessageSummary) => ({
  ...row,
  version: messageVersion,
  errors: errors.map(toMessageIssue),
  warnings: warnings.map(toMessageIssue),
  removed: Object.fromEntries(Object.entries(removed)),
});

export const postTravelMessage = contract({
  id: 'sendTravelMessage',
  method: 'post',
  path: '/api/v1/travel-messages',
  summary: 'Send a carrier message',
  description:
    'The body is the message as the carrier or ship sent it: PAXLST, PNRGOV and their answers in EDIFACT, PNRGOV in XML, FAL forms 5 and 6 as CSV or XLSX, ISO 28005 and EMSWe lists in XML; the format is told by the content. Sensitive data is removed before anything is kept. A message that cannot be read is kept sealed for 14 days and answered with 202 and the reasons. Sending the same bytes again is safe.',
  runs: receiveMessage,
  bytes: {
    maxBytes: MAX_MESSAGE_BYTES,
    tooLarge: 'message-too-large',
    types: [
      'application/edifact',
      'application/xml',
      'text/xml',
      'text/csv',
      'text/plain',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/octet-stream',
    ],
  },
  response: receivedSchema,
  outcomes: {
    201: 'Read and kept; it is being screened.',
    200: 'The same bytes came before: what became of them.',
    202: 'Could not be read: kept sealed, `errors` says why and where.',
  },
  status: (m) => (m.repeated ? 200 : m.status === 'quarantined' ? 202 : 201),
  location: (m) => `/api/v1/travel-messages/${m.id}`,
});

export const getTravelMessages = contract({
  id: 'listTravelMessages',
  method: 'get',
  path: '/api/v1/travel-messages',
  summary: 'List carrier messages, newest first',
  runs: listMessages,
  query: pageQuery.extend({
    view: z.enum(messageViews).default('all').meta({
      description:
        '`rejected`: quarantined or erased. `partly`: read, but not whole. `waiting`: parts of a list whose other parts did not come. `repeated`: the same bytes came again.',
    }),
  }),
  response: pageOf(messageSchema),
});

export const getTravelMessage = contract({
  id: 'getTravelMessage',
  method: 'get',
  path: '/api/v1/travel-messages/{id}',
  summary: 'What became of a carrier message',
  runs: viewMessageStatus,
  about: 'travel-message',
  params: idParams,
  response: messageSchema,
});

const travellerSchema = z
  .object({
    ...travellerShape,
    ...factsShape,
    ordinal: z.int().meta({ description: 'Place in the message, counted from 0.' }),
    bookingId: z.uuid().nullable(),
    documents: z.array(
      z.object({
        kind: z.string(),
        number: z.string(),
        issuer: z.string().nullable(),
        nationality: z.string().nullable(),
        expires: z.string().nullable(),
      }),
    ),
    segments: z
      .array(z.object({ start: z.int(), end: z.int() }))
      .meta({ description: 'Bytes of the message that this came from, end excluded.' }),
  })
  .meta({ id: 'Traveller' });

const toTraveller = ({ facts, segments, ...row }: TravellerView) => ({
  ...row,
  ...facts,
  segments: segments.map(([start, end]) => ({ start, end })),
});

/** The query pages by the place in the message; outside, that is a cursor like any other. */
export const toTravellers = (page: { rows: TravellerView[]; next: number | null }) => ({
  items: page.rows.map(toTraveller),
  next: page.next === null ? null : Buffer.from(String(page.next)).toString('base64url'),
});

/** @throws AppError invalid `cursor-unreadable`. */
export function readOrdinal(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,9}$/.test(text)) throw invalid('cursor-unreadable', [{ path: 'cursor', code: 'cursor-unreadable' }]);
  return Number(text);
}

export const getTravellers = contract({
  id: 'listTravellers',
  method: 'get',
  path: '/api/v1/travel-messages/{id}/travellers',
  summary: 'List the travellers of a carrier message',
  description: 'Personal data: each page leaves an audit event.',
  runs: listTravellers,
  about: 'travel-message',
  params: idParams,
  query: pageQuery,
  response: pageOf(travellerSchema),
});
