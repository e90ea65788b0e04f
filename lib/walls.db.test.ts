import { describe, expect, it } from 'vitest';
import { testDatabase } from './testing/database';
import { foundExchange, hire } from './testing/world';

const db = testDatabase();

describe('the database as the second wall', () => {
  it('founds', async () => {
    const { agencies } = await foundExchange(['UTO', 'ARC']);
    expect(Object.keys(agencies)).toEqual(['UTO', 'ARC']);
    const a = agencies.UTO;
    if (!a) throw new Error();
    await hire(a, 'analyst');
    const { rows } = await db.owner.query('select count(*)::int as n from audit_event');
    expect(rows[0].n).toBe(4);
  });
});
