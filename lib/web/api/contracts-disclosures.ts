import * as z from 'zod';
import { openDisclosure } from '@/lib/incoming/open-disclosure';
import { listDisclosures } from '@/lib/incoming/queries';
import { contract } from './contract';
import { idParams, instant, pageOf, pageQuery, receiptSchema } from './contract-parts';
import { recordSchema } from './record-schema';

const disclosureShape = {
  id: z.uuid(),
  reference: z.string().meta({ examples: ['HN-3VXB-90T'] }),
  releasedAt: instant,
  replyBy: instant,
  expiresAt: instant,
  state: z.enum(['new', 'opened', 'acknowledged']),
};

export const getDisclosures = contract({
  id: 'listDisclosures',
  method: 'get',
  path: '/api/v1/disclosures',
  summary: 'List what your agency was given, newest first',
  description: 'Sender, clock and offence; the fields come with one disclosure.',
  runs: listDisclosures,
  query: pageQuery,
  response: pageOf(
    z
      .object({
        ...disclosureShape,
        sender: z.string().meta({ examples: ['UTO'] }),
        offence: z.string(),
        purpose: z.string(),
        handling: z.string(),
        urgency: z.string(),
        protectedSubject: z.boolean(),
      })
      .meta({ id: 'DisclosureSummary' }),
  ),
});

export const getDisclosure = contract({
  id: 'getDisclosure',
  method: 'get',
  path: '/api/v1/disclosures/{id}',
  summary: 'Open a disclosure: the fields given, and which were withheld and why',
  description:
    'Personal data: each look leaves an audit event. A person’s first look also leaves the sender a receipt; a token’s does not.',
  runs: openDisclosure,
  about: 'disclosure',
  params: idParams,
  response: z
    .object({
      ...disclosureShape,
      sender: z.object({ code: z.string(), name: z.string(), dutyPhone: z.string().nullable(), timeZone: z.string() }),
      receipts: z.array(receiptSchema),
      record: recordSchema,
    })
    .meta({ id: 'Disclosure' }),
});
