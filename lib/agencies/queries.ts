import * as z from 'zod';
import { query } from '@/lib/core/query';
import { scopes } from '@/lib/core/roles';

/** Members of the exchange: who takes part is known to all who do. */
export const listAgencies = query({
  name: 'agency.list',
  input: z.object({}),
  policy: { who: { anyone: true, scopes } },
  read: ({ tx }) =>
    tx.agency.findMany({
      orderBy: { code: 'asc' },
      select: {
        id: true,
        code: true,
        name: true,
        kind: true,
        country: true,
        timeZone: true,
        language: true,
        dutyPhone: true,
      },
    }),
  access: { none: 'institutions, no persons' },
});
