import * as z from 'zod';
import { receiveMessage } from '@/lib/travel/receive-message';
import { contract } from './contract';

/** What became of one message of a stream. */
const bulkLineSchema = z
  .object({
    n: z.int().meta({ description: 'Place in the stream, counted from 1.' }),
    name: z.string().optional().meta({ description: 'File name of a part, as sent.' }),
    offset: z.int().optional().meta({ description: 'Byte of the stream at which it begins; not given for parts.' }),
    size: z.int().meta({ description: 'Bytes.' }),
    id: z.uuid().nullable().meta({ description: 'Null where nothing was kept.' }),
    status: z.enum(['accepted', 'quarantined', 'repeated', 'too-large', 'failed']).meta({
      description:
        '`accepted`: read and kept, it is being screened. `quarantined`: could not be read, sealed whole for 14 days. `repeated`: the same bytes came before. `too-large`: more than 20 MB, skipped. `failed`: a fault of the portal, nothing kept; send it again.',
    }),
    format: z
      .string()
      .nullable()
      .meta({ examples: ['PAXLST'] }),
    travellers: z.int(),
    bookings: z.int(),
    errors: z.array(z.string()).meta({ description: 'Codes of why it could not be read or kept.' }),
  })
  .meta({ id: 'BulkLine' });
export type BulkLine = z.infer<typeof bulkLineSchema>;

/** The last line. */
const bulkEndSchema = z
  .object({
    done: z.boolean().meta({ description: 'False where the stream was broken off: `reason` says why.' }),
    reason: z
      .string()
      .optional()
      .meta({ examples: ['body-incomplete'] }),
    messages: z.int(),
    accepted: z.int(),
    quarantined: z.int(),
    repeated: z.int(),
    tooLarge: z.int(),
    failed: z.int(),
    bytes: z.int(),
    travellers: z.int().meta({ description: 'In the messages accepted.' }),
    seconds: z.number(),
  })
  .meta({ id: 'BulkEnd' });
export type BulkEnd = z.infer<typeof bulkEndSchema>;

const INTERCHANGES =
  'Interchanges one after another, each from UNA or UNB to UNZ; what stands between goes with the one that follows. XML documents are taken too where each begins with its declaration.';

export const postTravelMessages = contract({
  id: 'sendTravelMessages',
  method: 'post',
  path: '/api/v1/travel-messages/bulk',
  summary: 'Send many carrier messages',
  description:
    'One body of any length, taken in while it comes. The answer is one line of JSON a message, in the order sent, and a last one with the sums; read it while you send. A message that cannot be read does not end the stream. When the connection breaks, what was answered stays; sending all of it again is safe, since the same bytes are the same message.',
  runs: receiveMessage,
  stream: {
    'application/edifact': INTERCHANGES,
    'text/plain': INTERCHANGES,
    'application/octet-stream': INTERCHANGES,
    'multipart/form-data': 'Each part is one message of any format that a single message may have.',
  },
  lines: z.union([bulkLineSchema, bulkEndSchema]),
  outcomes: { 200: 'One line a message, then the sums (`done`).' },
});
