import type { ParsedBooking } from '@/lib/travel/parsed';
import { toCountryCode } from '@/lib/travel/parsers/country-code';
import { recent } from '@/lib/travel/parsers/read-context';
import { attributeOf, childOf, childrenOf, type XmlNode } from '@/lib/travel/parsers/xml/xml-schema';

/** BookingRefID: locator and the carrier or system it is of; the same is kept once. */
export function addLocator(locators: { carrier: string; code: string }[], node: XmlNode): void {
  const code = attributeOf(node, 'id').toUpperCase();
  const carrier = attributeOf(childOf(node, 'companyname'), 'code').toUpperCase();
  if (code === '' || recent(locators).some((known) => known.carrier === carrier && known.code === code)) return;
  locators.push({ carrier, code });
}

/** POS/Source: agency number or office, its city, its country. */
export function readXmlAgency(source: XmlNode | undefined): ParsedBooking['agency'] {
  const requestor = childOf(source, 'requestorid');
  const office = attributeOf(source, 'pseudocitycode').toUpperCase();
  const id = attributeOf(requestor, 'id').toUpperCase() || office;
  const city = (attributeOf(source, 'airportcode') || (office.length === 3 ? office : '')).toUpperCase();
  const country = toCountryCode(attributeOf(source, 'isocountry'));
  if (id === '' && city === '' && country === undefined) return undefined;
  return {
    ...(id === '' ? {} : { id }),
    ...(city === '' ? {} : { city }),
    ...(country === undefined ? {} : { country }),
  };
}

/** PaymentInfo, or those of a ticket; of a card only the last four digits have come through. */
export function readXmlPayments(node: XmlNode): ParsedBooking['payments'] {
  const infos =
    node.name === 'paymentinfo' ? [node] : node.name === 'ticketdocument' ? childrenOf(node, 'paymentinfo') : [];
  return infos.flatMap((info) => {
    const card = childOf(info, 'paymentcard');
    const account = attributeOf(info, 'accountnbr') || attributeOf(card, 'cardnumber', 'accountnbr');
    const form = attributeOf(info, 'paymenttype').toUpperCase() || (card ? 'CC' : '');
    const amount = attributeOf(info, 'paymentamount');
    const brand = attributeOf(info, 'vendorcode') || attributeOf(card, 'cardcode', 'vendorcode');
    const lastFour = /(\d{4})\D*$/.exec(account)?.[1];
    if (form === '') return [];
    return {
      form,
      ...(amount === '' ? {} : { amount }),
      ...(brand === '' ? {} : { brand }),
      ...(lastFour === undefined ? {} : { lastFour }),
    };
  });
}
