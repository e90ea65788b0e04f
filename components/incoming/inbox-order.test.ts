import { describe, expect, it } from 'vitest';
import { orderInbox, unseen } from './inbox-order';

const item = (id: string, state: string, replyBy: string) => ({ id, state, replyBy });

describe('order of the inbox', () => {
  const items = [
    item('late', 'new', '2026-11-25T00:00:00Z'),
    item('kept', 'acknowledged', '2026-11-24T08:00:00Z'),
    item('soon', 'opened', '2026-11-24T09:00:00Z'),
  ];

  it('puts the nearest clock first and what is acknowledged apart', () => {
    expect(orderInbox(items)).toEqual({ waiting: ['soon', 'late'], done: ['kept'] });
  });

  it('counts what came since, and nothing that only changed its state', () => {
    const order = orderInbox(items);
    const changed = items.map((i) => ({ ...i, state: 'acknowledged' }));
    expect(unseen(changed, order)).toBe(0);
    expect(unseen([item('fresh', 'new', '2026-11-24T10:00:00Z'), ...changed], order)).toBe(1);
  });
});
