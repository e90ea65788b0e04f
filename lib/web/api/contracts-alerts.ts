import * as z from 'zod';
import { listAlerts, viewAlert } from '@/lib/alerts/queries';
import { releaseAlert } from '@/lib/alerts/release-alert';
import { releaseAlertInput } from '@/lib/alerts/schema';
import { contract } from './contract';
import { idParams, instant, pageOf, pageQuery, receiptSchema } from './contract-parts';
import { recordSchema } from './record-schema';

const alertShape = {
  id: z.uuid(),
  reference: z.string().meta({ examples: ['AL-7K2M-41Q'] }),
  offence: z.string().meta({ examples: ['annex2-4'] }),
  purpose: z.string().meta({ examples: ['own-initiative'] }),
  handling: z.string().meta({ examples: ['H1'] }),
  urgency: z.string().meta({ examples: ['U2'] }),
  releasedAt: instant,
};

export const getAlerts = contract({
  id: 'listAlerts',
  method: 'get',
  path: '/api/v1/alerts',
  summary: 'List the alerts your agency sent, newest first',
  description:
    'Recipients, clocks and how far each got; nothing of a person. What your agency was given is under `disclosures`.',
  runs: listAlerts,
  query: pageQuery,
  response: pageOf(
    z
      .object({
        ...alertShape,
        recipients: z.array(
          z.object({
            code: z.string().meta({ examples: ['ARC'] }),
            reference: z.string().meta({ examples: ['HN-3VXB-90T'] }),
            replyBy: instant,
            receipts: z.array(receiptSchema),
          }),
        ),
      })
      .meta({ id: 'AlertSummary' }),
  ),
});

const partnerSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  dutyPhone: z.string().nullable(),
  timeZone: z.string(),
});

export const getAlert = contract({
  id: 'getAlert',
  method: 'get',
  path: '/api/v1/alerts/{id}',
  summary: 'An alert as it was sent, with every recipient’s exact copy',
  runs: viewAlert,
  about: 'alert',
  params: idParams,
  response: z
    .object({
      ...alertShape,
      sourceCode: z.string(),
      infoCode: z.string(),
      releasedBy: z.string().nullable(),
      hit: z.object({ id: z.uuid(), reference: z.string() }),
      recipients: z.array(
        z.object({
          id: z.uuid(),
          reference: z.string(),
          agency: partnerSchema.nullable(),
          releasedAt: instant,
          replyBy: instant,
          expiresAt: instant,
          receipts: z.array(receiptSchema),
          raisedBecause: z
            .record(z.string(), z.string())
            .meta({ description: 'Why a field was shown above its proposed view.' }),
          record: recordSchema,
          hash: z.string().meta({ description: 'SHA-256 of the canonical record (RFC 8785), hex.' }),
        }),
      ),
    })
    .meta({ id: 'Alert' }),
});

export const postAlert = contract({
  id: 'releaseAlert',
  method: 'post',
  path: '/api/v1/alerts',
  summary: 'Release an alert to its recipients',
  description: 'A person’s act: an access token is refused with 403 and the reason `person-only`.',
  runs: releaseAlert,
  json: z.strictObject(releaseAlertInput.shape).meta({ id: 'NewAlert' }),
  response: z.object({ id: z.uuid(), reference: z.string() }),
  outcomes: { 201: 'Released to every recipient.' },
  location: ({ id }) => `/api/v1/alerts/${id}`,
});
