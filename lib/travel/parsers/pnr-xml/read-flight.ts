import type { ParsedLeg } from '@/lib/travel/parsed';
import { orderCodeShare } from '@/lib/travel/parsers/pnrgov/read-leg';
import { flightNumber, splitFlight } from '@/lib/travel/parsers/read-context';
import { readXmlTime } from '@/lib/travel/parsers/xml/read-xml-date';
import { attributeOf, childOf, type XmlNode } from '@/lib/travel/parsers/xml/xml-schema';

/** FlightLeg: the flight, or one leg of a progressive flight, that the message reports. */
export function readReportedLeg(node: XmlNode): ParsedLeg {
  const carrier =
    attributeOf(node, 'carriercode') || attributeOf(childOf(node, 'operatingairline', 'marketingairline'), 'code');
  const suffix = attributeOf(node, 'operationalsuffix');
  return legOf(node, carrier, attributeOf(node, 'flightnumber') + suffix);
}

/** Flight of a booking: the marketing flight, the operating one as code share; changed round where that is reported. */
export function readFlight(node: XmlNode, reported: readonly ParsedLeg[]): ParsedLeg {
  const marketing = childOf(node, 'marketingairline');
  const operating = childOf(node, 'operatingairline');
  const carrier = attributeOf(marketing, 'code') || attributeOf(operating, 'code');
  const sent = attributeOf(node, 'flightnumber') || attributeOf(marketing, 'flightnumber');
  const leg = legOf(node, carrier, sent || attributeOf(operating, 'flightnumber'));
  const partner = {
    carrier: attributeOf(operating, 'code').toUpperCase(),
    number: flightNumber(attributeOf(operating, 'flightnumber')),
  };
  const same = partner.carrier === leg.carrier && (partner.number === '' || partner.number === leg.number);
  if (partner.carrier !== '' && !same) {
    leg.codeShares = [partner];
    orderCodeShare(leg, reported);
  }
  const status = attributeOf(node, 'status').toUpperCase();
  if (status !== '') leg.status ??= status;
  return leg;
}

function legOf(node: XmlNode, carrier: string, sent: string): ParsedLeg {
  const departs = readXmlTime(attributeOf(node, 'departuredatetime'));
  const arrives = readXmlTime(attributeOf(node, 'arrivaldatetime'));
  const word = sent.toUpperCase();
  const unflown = word === 'OPEN' || word === 'ARNK' ? word : undefined;
  const whole = /^[A-Z0-9]{2}\s?\d/.test(word) && /[A-Z]/.test(word.slice(0, 2)) ? splitFlight(word) : undefined;
  return {
    carrier: (carrier || (whole?.carrier ?? '')).toUpperCase(),
    number: unflown ? '' : (whole?.number ?? flightNumber(word)),
    from: attributeOf(childOf(node, 'departureairport'), 'locationcode').toUpperCase(),
    to: attributeOf(childOf(node, 'arrivalairport'), 'locationcode').toUpperCase(),
    ...(departs === undefined ? {} : { departs }),
    ...(arrives === undefined ? {} : { arrives }),
    ...(unflown === undefined ? {} : { status: unflown }),
  };
}
