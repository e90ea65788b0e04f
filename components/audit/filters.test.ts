import { describe, expect, it } from 'vitest';
import { auditHref, readFilters, toSearch } from './filters';

const id = '3f1f9a52-6a0c-4a57-9d3f-2f8f5d0f6a11';

describe('filters of the audit log', () => {
  it('reads what the address carries and mends a dictated reference', () => {
    const { filters, unreadable } = readFilters({
      action: 'hit.view',
      decision: 'deny',
      reference: 'ht 7k2m 41p',
      from: '2026-11-24T06:00',
      to: '',
      about: id,
    });
    expect(unreadable).toEqual([]);
    expect(filters).toEqual({
      action: 'hit.view',
      decision: 'deny',
      reference: 'HT-7K2M-41P',
      from: '2026-11-24T06:00',
      about: id,
    });
    expect(toSearch(filters).from).toEqual(new Date('2026-11-24T06:00:00Z'));
  });

  it('names what it cannot read and leaves it out', () => {
    const { filters, unreadable } = readFilters({
      action: 'hit.steal',
      operation: 'toString',
      decision: 'perhaps',
      recipient: 'ARC',
      from: '2026-13-45',
      actor: [id, id],
    });
    expect(filters).toEqual({});
    expect(unreadable.sort()).toEqual(['action', 'actor', 'decision', 'from', 'operation', 'recipient']);
  });

  it('writes an address that reads back the same', () => {
    const filters = { operation: 'disclosure', recipient: id, to: '2026-11-24' };
    const query = Object.fromEntries(new URL(auditHref(filters, 'mark'), 'http://localhost').searchParams);
    expect(readFilters(query).filters).toEqual(filters);
    expect(query.cursor).toBe('mark');
    expect(auditHref({})).toBe('/audit');
  });
});
