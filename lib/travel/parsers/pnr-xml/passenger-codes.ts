import type { ParsedTraveller } from '@/lib/travel/parsed';

/** Passenger type codes and words that say an age class; all others tell more than an age (MIL, CLG, SEA). */
export const AGE_CLASSES: Record<string, ParsedTraveller['ageClass']> = {
  A: 'adult',
  ADT: 'adult',
  ADULT: 'adult',
  C: 'child',
  CHD: 'child',
  CNN: 'child',
  CHILD: 'child',
  IN: 'infant',
  INF: 'infant',
  INS: 'infant',
  INFANT: 'infant',
};

/** Words of `@BoardingStatus`; what senders put in numbers is not documented and is not guessed. */
export const BOARDING: Record<string, ParsedTraveller['status']> = {
  b: 'on-board',
  boarded: 'on-board',
  onboard: 'on-board',
  n: 'not-on-board',
  notboarded: 'not-on-board',
  noshow: 'not-on-board',
  offloaded: 'not-on-board',
  cancelled: 'cancelled',
  canceled: 'cancelled',
};
