import { describe, expect, it } from 'vitest';
import { portName, readLocode, readPort, zoneOfLocode } from '@/lib/travel/locodes';
import { momentAt, zoneOfPort } from '@/lib/travel/ports';

describe('UN/LOCODE', () => {
  it.each([
    ['FRMRS', 'FRMRS', 'FR'],
    ['FR MRS', 'FRMRS', 'FR'],
    ['XAAMA', 'XAAMA', 'XA'],
    ['US2BX', 'US2BX', 'US'],
  ])('%s is read', (text, locode, country) => {
    expect(readLocode(text)).toEqual({ locode, country });
  });

  it.each(['FRM0S', 'FRM1S', 'ZZMRS', 'FRMR', 'frmrs', 'MARSEILLE', ''])('%s is none', (text) => {
    expect(readLocode(text)).toBeUndefined();
  });

  it('ports are known by name, and names come before codes of the same form', () => {
    expect(
      ['Marseille', 'PORT OF ROTTERDAM', 'LAGOS', 'Genoa (ITGOA)', 'IT GOA - Genova', 'Amaurot, Utopia'].map(readPort),
    ).toEqual(['FRMRS', 'NLRTM', 'NGLOS', 'ITGOA', 'ITGOA', 'XAAMA']);
    expect(readPort('Nowhere')).toBeUndefined();
    expect(portName('XAMIL')).toBe('Milo');
  });

  it('zones come from port or country, and are zones', () => {
    for (const [code, zone] of [
      ['XAAMA', 'Atlantic/Azores'],
      ['XBCAR', 'Europe/Athens'],
      ['XCSTR', 'Europe/Prague'],
      ['FRLEH', 'Europe/Paris'],
      ['USLAX', 'America/Los_Angeles'],
      ['ESLPA', 'Atlantic/Canary'],
      ['JFK', 'America/New_York'],
    ])
      expect(zoneOfPort(code ?? '')).toBe(zone);
    expect(zoneOfPort('USXXX')).toBeUndefined();
    expect(momentAt('2026-11-24T06:30', 'XCSTR')?.toISOString()).toBe('2026-11-24T05:30:00.000Z');
    for (let first = 65; first <= 90; first += 1)
      for (let second = 65; second <= 90; second += 1) {
        const zone = zoneOfLocode(`${String.fromCharCode(first, second)}222`);
        if (zone !== undefined) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
      }
  });
});
