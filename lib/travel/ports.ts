import { Temporal } from 'temporal-polyfill';
import { zoneOfLocode } from './locodes';

/**
 * Time zones of ports, since carriers send wall-clock times without one. IATA codes and UN/LOCODEs of the exchange's
 * members first (fictional: Utopia, Arcadia, Ruritania), then large airports.
 */
const zones: Record<string, string> = {
  // Utopia, Arcadia, Ruritania: codes that no real port has
  QUA: 'Atlantic/Azores',
  QUB: 'Atlantic/Azores',
  QAC: 'Europe/Athens',
  QAD: 'Europe/Athens',
  QRS: 'Europe/Prague',
  QRH: 'Europe/Prague',
  AMS: 'Europe/Amsterdam',
  ARN: 'Europe/Stockholm',
  ATH: 'Europe/Athens',
  ATL: 'America/New_York',
  AUH: 'Asia/Dubai',
  BCN: 'Europe/Madrid',
  BKK: 'Asia/Bangkok',
  BRU: 'Europe/Brussels',
  CAI: 'Africa/Cairo',
  CDG: 'Europe/Paris',
  CMN: 'Africa/Casablanca',
  CPH: 'Europe/Copenhagen',
  DEL: 'Asia/Kolkata',
  DOH: 'Asia/Qatar',
  DUB: 'Europe/Dublin',
  DXB: 'Asia/Dubai',
  EWR: 'America/New_York',
  FCO: 'Europe/Rome',
  FRA: 'Europe/Berlin',
  GRU: 'America/Sao_Paulo',
  GVA: 'Europe/Zurich',
  HEL: 'Europe/Helsinki',
  HKG: 'Asia/Hong_Kong',
  HNL: 'Pacific/Honolulu',
  IAD: 'America/New_York',
  ICN: 'Asia/Seoul',
  IST: 'Europe/Istanbul',
  JED: 'Asia/Riyadh',
  JFK: 'America/New_York',
  JNB: 'Africa/Johannesburg',
  KUL: 'Asia/Kuala_Lumpur',
  LAX: 'America/Los_Angeles',
  LHR: 'Europe/London',
  LIS: 'Europe/Lisbon',
  MAD: 'Europe/Madrid',
  MEX: 'America/Mexico_City',
  MIA: 'America/New_York',
  MUC: 'Europe/Berlin',
  NBO: 'Africa/Nairobi',
  NRT: 'Asia/Tokyo',
  ORD: 'America/Chicago',
  OSL: 'Europe/Oslo',
  PRG: 'Europe/Prague',
  SIN: 'Asia/Singapore',
  SYD: 'Australia/Sydney',
  TUN: 'Africa/Tunis',
  VIE: 'Europe/Vienna',
  WAW: 'Europe/Warsaw',
  YUL: 'America/Toronto',
  YVR: 'America/Vancouver',
  YYZ: 'America/Toronto',
  ZRH: 'Europe/Zurich',
};

/** IANA zone of a port: an IATA code or a UN/LOCODE. */
export function zoneOfPort(code: string): string | undefined {
  return Object.hasOwn(zones, code) ? zones[code] : zoneOfLocode(code);
}

/** The easternmost offset in use: with it, an unknown zone gives the earliest moment that the wall clock can mean. */
const EARLIEST = '+14:00';

/**
 * The moment a local time at a port means; where the zone is unknown, the earliest it can be, since a clock that ends
 * too early costs less than one that ends too late.
 * @returns null when there is no time or it is no date of the calendar.
 */
export function momentAt(local: string | undefined, port: string): Date | null {
  if (!local) return null;
  try {
    const wall = Temporal.PlainDateTime.from(local.includes('T') ? local : `${local}T00:00`);
    return new Date(wall.toZonedDateTime(zoneOfPort(port) ?? EARLIEST).epochMilliseconds);
  } catch {
    return null;
  }
}
