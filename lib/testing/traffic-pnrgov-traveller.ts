import type { CarrierPerson } from '@/lib/testing/carrier-person';
import { documentText, shortDate, writeEmail } from '@/lib/testing/pnrgov-body';
import type { TrafficBooking } from '@/lib/testing/traffic-bookings';
import type { TrafficFlight } from '@/lib/testing/traffic-network';
import { carrierText, edifactTime, type SegmentParts } from '@/lib/testing/write-edifact';

/** Groups 2 to 4 of PNRGOV: one traveller with documents and contacts, ticket and payment. */
export function addTraveller(
  body: SegmentParts[],
  person: CarrierPerson,
  index: number,
  booking: TrafficBooking,
  flight: TrafficFlight,
): void {
  const { planted, payment } = booking;
  const reference = String(index + 1);
  const holds = booking.people.some((other) => other.heldBy === index);
  const request = (code: string, text: string): SegmentParts => [
    'SSR',
    [code, 'HK', '1', flight.carrier, '', '', '', '', text],
    ['', '', reference],
  ];
  body.push(nameOf(person, reference, holds));
  if (person.frequentFlyer) body.push(['FTI', [person.frequentFlyer.carrier, person.frequentFlyer.number]]);
  if (person.email !== undefined && index % 2 === 0)
    body.push(['IFT', ['4', '28', '', flight.carrier], `CTCE ${writeEmail(person.email)}`]);
  if (planted?.card?.place === 'remark' && index === 0)
    body.push([
      'IFT',
      ['4', '28', '', flight.carrier],
      `PAID WITH ${planted.card.number} ${planted.remark ?? ''}`.trim(),
    ]);
  if (person.uniqueReference !== undefined) body.push(['REF', ['', person.uniqueReference]]);
  const age = person.ageClass === 'infant' ? 'IN' : person.ageClass === 'child' ? 'C' : 'A';
  body.push([
    'FAR',
    age === 'A' ? 'N' : age.slice(0, 1),
    undefined,
    undefined,
    undefined,
    undefined,
    `${flight.carrier}SAV${index % 3}`,
  ]);
  if (person.email !== undefined && index % 2 === 1) body.push(request('CTCE', writeEmail(person.email)));
  if (person.phone !== undefined) body.push(request('CTCM', person.phone.replace('+', '')));
  for (const document of person.documents ?? []) {
    if (document.kind === 'V')
      body.push(
        request(
          'DOCO',
          `/${carrierText(person.birthPlace ?? '')}/V/${document.number}/${flight.from}/${shortDate('2026-02-11')}/${document.issuer ?? ''}`,
        ),
      );
    else body.push(request('DOCS', documentText(person, document)));
  }
  if (person.address)
    body.push(
      request(
        'DOCA',
        `/R/${person.address.country}/${carrierText(person.address.street)}/${carrierText(person.address.city)}//${person.address.zip}`,
      ),
    );
  if (person.ticket !== undefined) {
    const bought = edifactTime(booking.bookedAt);
    body.push(
      ['TKT', [person.ticket, 'T', '1']],
      ['MON', ['T', payment.amount, 'UTD']],
      ['DAT', ['710', bought.ddmmyy]],
    );
    const full = planted?.card?.place === 'payment' && index === 0 ? planted.card.number : undefined;
    body.push(
      payment.form === 'CC'
        ? [
            'FOP',
            ['CC', '', payment.amount, payment.brand, full ?? `XXXXXXXXXXXX${payment.lastFour ?? ''}`, payment.expires],
          ]
        : ['FOP', [payment.form, '', payment.amount]],
    );
    if (planted?.payer !== undefined && index === 0) body.push(['IFT', ['4', '43'], planted.payer, '1 CLOISTER LANE']);
  }
}

/** TIF: an infant is `IN`, whoever holds one has a 1 in the end. */
export function nameOf(person: CarrierPerson, reference: string, holdsInfant: boolean): SegmentParts {
  const title = person.ageClass === 'adult' ? ` ${person.title ?? ''}` : '';
  const age = person.ageClass === 'infant' ? 'IN' : person.ageClass === 'child' ? 'C' : 'A';
  return [
    'TIF',
    [carrierText(person.family)],
    [`${carrierText(person.given)}${title}`, age, reference, holdsInfant ? '1' : ''],
  ];
}
