import { PNR_RULES } from '@/lib/travel/parsers/pnr-xml/pnr-xml-rules';
import { PnrXmlReader } from '@/lib/travel/parsers/pnr-xml/read-pnr-xml';
import type { XmlSchema } from '@/lib/travel/parsers/xml/xml-schema';

/**
 * IATA PNRGOV in XML (namespace `http://www.iata.org/IATA/2007/00` and later), whole or as bare `PNR` elements in a
 * sender's own root. Matched by local name: namespaces differ between versions and senders.
 */
export const PNR_XML: XmlSchema = {
  markers: new Set([...Object.keys(PNR_RULES).filter((name) => name.startsWith('iatapnrgov')), 'pnrs', 'pnr']),
  rules: PNR_RULES,
  reader: (issues, today) => new PnrXmlReader(issues, today),
};
