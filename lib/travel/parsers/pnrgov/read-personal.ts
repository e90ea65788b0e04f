import type { ParsedTraveller } from '@/lib/travel/parsed';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import { addTicket } from '@/lib/travel/parsers/pnrgov/add-facts';

/** FTI, REF and TKT of groups 2 and 3: `FTI+UX:1234567`, `REF+:38739393AN8740P`, `TKT+0161234567890:T:1`. */
export function readPersonal(tag: string, fields: Fields, traveller: ParsedTraveller): void {
  if (tag === 'TKT') {
    const number = fields.at(1, 0);
    if (number !== '') addTicket(traveller, number);
  } else if (tag === 'REF') {
    const reference = fields.at(1, 1) || fields.at(1, 0);
    if (reference !== '') traveller.reference ??= reference;
  } else {
    for (let element = 1; element <= fields.size && traveller.frequentFlyer === undefined; element += 1) {
      const number = fields.at(element, 1);
      if (number !== '') traveller.frequentFlyer = `${fields.at(element, 0)} ${number}`.trim();
    }
  }
}
