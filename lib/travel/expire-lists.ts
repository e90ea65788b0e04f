import * as z from 'zod';
import { command } from '@/lib/core/command';

/** Lists whose other parts never came: called incomplete, and their parts partly read, so that a person asks for them. */
export const expireLists = command({
  name: 'travel.expire-lists',
  input: z.object({}),
  policy: { who: { system: true } },
  async handle({ tx, now }) {
    const due = await tx.travelList.findMany({
      where: { completedAt: null, expiredAt: null, dueAt: { lte: now } },
      select: { id: true },
      take: 1000,
    });
    const ids = due.map(({ id }) => id);
    await tx.travelList.updateMany({ where: { id: { in: ids } }, data: { expiredAt: now } });
    await tx.travelMessage.updateMany({ where: { listId: { in: ids } }, data: { partlyRead: true } });
    return { result: { count: ids.length }, audit: { details: { count: ids.length } } };
  },
});
