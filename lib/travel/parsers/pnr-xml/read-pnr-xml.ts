import type { ParsedAnswer, ParsedBooking, ParsedLeg, ParsedTraveller } from '@/lib/travel/parsed';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import { flightKey } from '@/lib/travel/parsers/join-messages';
import { readReportedLeg } from '@/lib/travel/parsers/pnr-xml/read-flight';
import { readPnr } from '@/lib/travel/parsers/pnr-xml/read-pnr';
import { XmlFault } from '@/lib/travel/parsers/xml/xml-fault';
import { attributeOf, type XmlContent, type XmlNode, type XmlReader } from '@/lib/travel/parsers/xml/xml-schema';

/** Reads a notification (or answer, or request) unit by unit: header, flight legs, then one booking at a time. */
export class PnrXmlReader implements XmlReader {
  #root: XmlNode | undefined;
  #sender = '';
  #legs: ParsedLeg[] = [];
  #messageLegs: ParsedLeg[] = [];
  #announced: number | undefined;
  #answers: ParsedAnswer[] = [];
  readonly #bookings: ParsedBooking[] = [];
  readonly #travellers: ParsedTraveller[] = [];
  #firstBookingAt: number | undefined;

  constructor(
    private readonly issues: IssueList,
    private readonly today: string,
  ) {}

  unit(node: XmlNode): void {
    if (node.name.startsWith('iatapnrgov')) this.#begin(node);
    else if (node.name === 'originator') this.#sender ||= attributeOf(node, 'airlinecode', 'systemcode').toUpperCase();
    else if (node.name === 'flightleg') this.#leg(node);
    else if (node.name === 'pnrs') this.#count(node);
    else if (node.name === 'pnr') this.#booking(node);
    else this.#answer(node);
  }

  #begin(node: XmlNode): void {
    this.#root ??= node;
    this.#messageLegs = [];
  }

  #leg(node: XmlNode): void {
    this.#messageLegs.push(readReportedLeg(node));
    if (this.#legs.length === 0 || this.#legs === this.#messageLegs) this.#legs = this.#messageLegs;
    else if (flightKey(this.#legs) !== flightKey(this.#messageLegs))
      throw new XmlFault('xmlSeveralFlights', node.start);
  }

  #count(node: XmlNode): void {
    const sent = attributeOf(node, 'numberofpnrs');
    if (sent !== '') this.#announced = (this.#announced ?? 0) + Number(sent);
  }

  #booking(node: XmlNode): void {
    this.#firstBookingAt ??= node.start;
    const { booking, travellers } = readPnr(node, this.#bookings.length, this.#legs, this.today, this.issues);
    this.#bookings.push(booking);
    for (const traveller of travellers) this.#travellers.push(traveller);
  }

  #answer(node: XmlNode): void {
    const code = attributeOf(node, 'code');
    this.#answers.push({
      code: node.name === 'success' ? '' : code,
      meaning: node.name === 'success' ? 'accepted' : 'rejected',
      segments: [[node.start, node.end]],
    });
  }

  finish(): XmlContent {
    const root = this.#root;
    const kind = kindOf(root?.name ?? '');
    const start = this.#firstBookingAt ?? root?.start ?? 0;
    if (kind === 'list') {
      if (!root) this.issues.warn('xmlForeignRoot', { start });
      if (this.#legs.length === 0) this.issues.warn('pnrNoFlight', { start });
      const listed = this.#bookings.length;
      if (this.#announced !== undefined && this.#announced !== listed) {
        this.issues.warn('pnrBookingsDiffer', { start }, { announced: this.#announced, listed });
      }
    }
    const reference = attributeOf(root, 'transactionidentifier', 'correlationid', 'echotoken');
    return {
      format: kind === 'answer' ? 'ACKRES' : kind === 'request' ? 'GOVREQ' : 'PNRXML',
      version: attributeOf(root, 'version') || (/\/(\d{4}\/\d\d)/.exec(attributeOf(root, 'xmlns'))?.[1] ?? ''),
      purpose: { list: '22', answer: '23', request: '' }[kind],
      effect: kind,
      mode: 'air',
      ...(reference === '' ? {} : { reference }),
      ...(this.#sender === '' ? {} : { sender: this.#sender }),
      legs: this.#legs,
      bookings: this.#bookings,
      travellers: this.#travellers,
      ...(this.#announced === undefined ? {} : { announced: { bookings: this.#announced } }),
      ...(this.#answers.length === 0 ? {} : { answers: this.#answers }),
    };
  }
}

function kindOf(root: string): 'list' | 'answer' | 'request' {
  if (/(rs|ack)$/.test(root)) return 'answer';
  return root === 'iatapnrgovrq' || root === 'iatapnrgovgetrq' ? 'request' : 'list';
}
