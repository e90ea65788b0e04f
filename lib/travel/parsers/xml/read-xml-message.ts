import type { Issue, ReadMessage, ReadResult } from '@/lib/travel/parsed';
import { ISO28005 } from '@/lib/travel/parsers/iso28005/iso28005-schema';
import { type IssueList, issueOf, refuse } from '@/lib/travel/parsers/issue-list';
import { PNR_XML } from '@/lib/travel/parsers/pnr-xml/pnr-xml-schema';
import { DocumentFilter } from '@/lib/travel/parsers/xml/filter-document';
import { scanXml } from '@/lib/travel/parsers/xml/scan-xml';
import { findXml } from '@/lib/travel/parsers/xml/xml-encoding';
import { XmlFault } from '@/lib/travel/parsers/xml/xml-fault';
import { XmlFilter } from '@/lib/travel/parsers/xml/xml-filter';

const SCHEMAS = [PNR_XML, ISO28005];
/** Outermost elements that a refusal may name; any other name could hold anything. */
const SAYABLE = new Set([
  'envelope',
  'invoice',
  'waybill',
  'housewaybill',
  'flightmanifest',
  'svg',
  'rss',
  'feed',
  'gpx',
]);

/**
 * Reads bookings (IATA PNRGOV in XML) and lists of ships (ISO 28005-2, EMSWe). Well-formedness is judged over the whole
 * document; what may not be kept is gone before a value is read. Undefined where the bytes are no XML.
 */
export function readXmlMessage(sent: Uint8Array, today: string, issues: IssueList): ReadResult | undefined {
  const xml = findXml(sent);
  if (xml === undefined) return undefined;
  if (xml === 'unknown') return refuse(issues, issueOf('error', 'xmlEncodingUnknown', { start: 0 }));
  if (xml.declarationWrong) issues.warn('xmlEncodingDiffers', { start: xml.start });
  if (xml.assumed) issues.warn('xmlEncodingAssumed', { start: xml.start });
  const { bytes, start } = xml;
  const filter = new XmlFilter(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const document = new DocumentFilter(buffer, filter, SCHEMAS, issues, today);
  try {
    scanXml(bytes, start, document);
    const { reader, root } = document;
    if (!reader) {
      const name = SAYABLE.has(root) ? root : '?';
      return refuse(issues, issueOf('error', 'xmlUnknownRoot', { start }, { root: name }));
    }
    const content = reader.finish();
    const message: ReadMessage = {
      ...content,
      warnings: issues.warnings.map(atByte),
      removed: filter.removed,
      blanks: filter.blanks,
      text: filter.text,
    };
    return { ok: true, message };
  } catch (error) {
    if (error instanceof XmlFault) return refuse(issues, error.issue);
    throw error;
  }
}

/** XML has no numbered segments: a byte is the place. */
function atByte({ segment: _segment, position: _position, ...issue }: Issue): Issue {
  return issue;
}
