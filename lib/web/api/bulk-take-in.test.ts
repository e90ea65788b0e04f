import { describe, expect, test, vi } from 'vitest';
import { AppError, conflict } from '@/lib/core/errors';
import { secondsUntil } from './bulk-limits';
import type { BulkPiece } from './bulk-parts';
import { type KeepPiece, takeIn } from './bulk-take-in';
import type { BulkEnd, BulkLine } from './contracts-bulk';

vi.mock('server-only', () => ({}));

const piece = (n: number): BulkPiece => ({ offset: n, size: 1, bytes: new Uint8Array([n]) });
async function* pieces(count: number, fault?: Error) {
  for (let n = 0; n < count; n += 1) yield piece(n);
  if (fault) throw fault;
}
const kept: Awaited<ReturnType<KeepPiece>> = {
  id: crypto.randomUUID(),
  status: 'accepted',
  format: 'PAXLST',
  travellers: 2,
  bookings: 0,
  errors: [],
};

async function all(source: AsyncIterable<BulkPiece>, keep: KeepPiece, allowed = async () => {}) {
  const faults: unknown[] = [];
  const out: (BulkLine | BulkEnd)[] = [];
  for await (const line of takeIn(source, keep, allowed, (error) => faults.push(error))) out.push(line);
  return { lines: out.slice(0, -1) as BulkLine[], end: out.at(-1) as BulkEnd, faults };
}

describe('taking messages in', () => {
  test('answers in order, whichever is done first, never more than three at once', async () => {
    let under = 0;
    let most = 0;
    const { lines, end } = await all(pieces(20), async ([n = 0]) => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setTimeout(resolve, n % 3 === 0 ? 8 : 1));
      under -= 1;
      return kept;
    });
    expect(lines.map(({ n, offset }) => [n, offset])).toEqual(Array.from({ length: 20 }, (_, n) => [n + 1, n]));
    expect(most).toBe(3);
    expect(end).toMatchObject({ done: true, messages: 20, accepted: 20, bytes: 20, travellers: 40 });
  });

  test('answers what is done while the sender is silent', async () => {
    let goOn = () => {};
    const silent = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    async function* slow() {
      yield piece(0);
      await silent;
    }
    const lines = takeIn(
      slow(),
      async () => kept,
      async () => {},
      () => {},
    );
    expect((await lines.next()).value).toMatchObject({ n: 1, status: 'accepted' });
    goOn();
    expect((await lines.next()).value).toMatchObject({ done: true });
  });

  test('goes on after a fault of its own, which is logged and says nothing of itself', async () => {
    const { lines, end, faults } = await all(pieces(4), async ([n]) => {
      if (n === 1) throw new Error('a value that nobody may see');
      if (n === 2) throw conflict('try-again');
      return kept;
    });
    expect(lines.map(({ status, errors }) => [status, errors])).toEqual([
      ['accepted', []],
      ['failed', ['fault']],
      ['failed', ['try-again']],
      ['accepted', []],
    ]);
    expect(faults).toHaveLength(1);
    expect(end).toMatchObject({ done: true, accepted: 2, failed: 2 });
  });

  test('gives up where nothing can be kept any more', async () => {
    const { lines, end } = await all(pieces(1000), async () => {
      throw new Error('no database');
    });
    expect(lines.length).toBeLessThan(20);
    expect(end).toMatchObject({ done: false, reason: 'fault', accepted: 0, failed: lines.length });
  });

  test('answers what is under way before it says that the source broke or the caller is gone', async () => {
    const broken = await all(pieces(2, new AppError('invalid', 'body-incomplete')), async () => kept);
    expect(broken.lines).toHaveLength(2);
    expect(broken.end).toMatchObject({ done: false, reason: 'body-incomplete', accepted: 2 });
    let asked = 0;
    const gone = await all(
      pieces(9),
      async () => kept,
      async () => {
        asked += 1;
        if (asked > 4) throw new AppError('unauthenticated', 'token-unknown');
      },
    );
    expect(gone.lines).toHaveLength(4);
    expect(gone.end).toMatchObject({ done: false, reason: 'token-unknown', messages: 4 });
  });
});

test('how long to wait follows the pace of the last minute, within bounds', () => {
  expect(secondsUntil(2001, 1200)).toBe(101);
  expect(secondsUntil(1, 100_000)).toBe(1);
  expect(secondsUntil(1_000_000, 10)).toBe(600);
  expect(secondsUntil(10, 0)).toBe(60);
});
