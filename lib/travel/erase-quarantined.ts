import * as z from 'zod';
import { command } from '@/lib/core/command';

/** Unreadable messages may hold anything, forbidden data too: after 14 days their content is gone, the row says so. */
export const eraseQuarantined = command({
  name: 'travel.erase-quarantined',
  input: z.object({}),
  policy: { who: { system: true } },
  async handle({ tx, now }) {
    const { count } = await tx.travelMessage.updateMany({
      where: { status: 'quarantined', eraseAfter: { lte: now } },
      data: { status: 'erased', sealed: null },
    });
    return { result: { count }, audit: { details: { count } } };
  },
});
