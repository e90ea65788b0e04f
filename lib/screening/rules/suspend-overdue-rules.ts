import * as z from 'zod';
import { command } from '@/lib/core/command';
import { OVERDUE_DAYS } from './schema';

/** Stops every version whose review is long overdue: Directive (EU) 2016/681 Art 6(4) asks for it at regular intervals. */
export const suspendOverdueRules = command({
  name: 'rule.suspend-overdue',
  input: z.object({}),
  policy: { who: { system: true } },
  async handle({ tx, now }) {
    const { count } = await tx.targetingRuleVersion.updateMany({
      where: { status: 'active', reviewDueAt: { lt: new Date(now.getTime() - OVERDUE_DAYS * 86_400_000) } },
      data: { status: 'suspended' },
    });
    return { result: { count }, audit: { details: { count } } };
  },
});
