import * as z from 'zod';
import { deskCounts } from '@/lib/desk/queries';
import { contract } from './contract';
import { instant } from './contract-parts';

const count = z.int().nullable();

export const getDesk = contract({
  id: 'getDesk',
  method: 'get',
  path: '/api/v1/desk',
  summary: 'What waits for the signed-in person, in counts',
  description: 'Null where the person’s roles do not open what would be counted.',
  runs: deskCounts,
  response: z
    .object({
      pendingHits: count,
      dueHits: count.meta({ description: 'Of these, due within two hours.' }),
      myHits: count.meta({ description: 'Of these, taken by the person.' }),
      toShare: count,
      incoming: count,
      incomingDue: count,
      waitingOnPartners: count,
      nextDue: instant.nullable(),
    })
    .meta({ id: 'DeskCounts' }),
});
