import { ISO28005_RULES, PERSONS } from '@/lib/travel/parsers/iso28005/iso28005-rules';
import { Iso28005Reader } from '@/lib/travel/parsers/iso28005/read-iso28005';
import type { XmlSchema } from '@/lib/travel/parsers/xml/xml-schema';

/** Lists of people on board of ships: ISO 28005-2 (EPCMessage) and EMSWe (crew list CWA, CWD; passenger list PXA, PXD). */
export const ISO28005: XmlSchema = {
  markers: new Set([
    'epcmessage',
    'epcrequestbody',
    'epcrequest',
    'crewlist',
    'passengerlist',
    'shipid',
    'cwa',
    'cwd',
    'pxa',
    'pxd',
    'exchangeddocument',
    ...PERSONS,
  ]),
  rules: ISO28005_RULES,
  reader: (issues, today) => new Iso28005Reader(issues, today),
};
