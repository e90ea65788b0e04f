import type { LocalTime, ParsedLeg, ParsedPortCall, ParsedTraveller, ParsedVessel } from '@/lib/travel/parsed';
import { toCountryCode } from '@/lib/travel/parsers/country-code';
import { readImoNumber } from '@/lib/travel/parsers/fal/imo-number';
import { PORTS } from '@/lib/travel/parsers/iso28005/iso28005-rules';
import { readPerson, readPortCode } from '@/lib/travel/parsers/iso28005/read-person';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import { readXmlTime } from '@/lib/travel/parsers/xml/read-xml-date';
import {
  attributeOf,
  childOf,
  textOf,
  type XmlContent,
  type XmlNode,
  type XmlReader,
} from '@/lib/travel/parsers/xml/xml-schema';

type Role = 'last' | 'departure' | 'here' | 'next';

const ROLES: Record<string, Role> = {
  lastportofcall: 'last',
  lastport: 'last',
  previousport: 'last',
  portofdeparture: 'departure',
  departureport: 'departure',
  departureevent: 'departure',
  portofarrival: 'here',
  arrivalport: 'here',
  arrivalevent: 'here',
  portofcall: 'here',
  callevent: 'here',
  nextportofcall: 'next',
  nextport: 'next',
};
const MOST_CALLS = 500;

/** Reads header, ship, ports and then one person at a time; only what is small is kept until the end. */
export class Iso28005Reader implements XmlReader {
  readonly #values = new Map<string, string>();
  readonly #ports = new Map<Role, ParsedPortCall>();
  readonly #calls: ParsedPortCall[] = [];
  readonly #travellers: ParsedTraveller[] = [];
  #start: number | undefined;

  constructor(
    private readonly issues: IssueList,
    private readonly today: string,
  ) {}

  unit(node: XmlNode): void {
    this.#start ??= node.start;
    if (node.parentName === 'personsonboard' && !node.name.startsWith('numberofp')) this.#onboard(node);
    else if (node.name === 'registrationport') this.#set('flagstate', textOf(node, 'countrycode', 'country'));
    else if (PORTS.includes(node.name)) this.#port(node);
    else if (SHIPS.has(node.name)) this.#ship(node);
    else if (isPerson(node)) this.#person(node);
    else
      this.#set(
        node.name === 'id' || node.name === 'typecode' ? `${node.parentName}/${node.name}` : node.name,
        node.text,
      );
  }

  #set(name: string, value: string): void {
    if (!this.#values.get(name)) this.#values.set(name, value);
  }

  #value(...names: string[]): string {
    for (const name of names) {
      const value = this.#values.get(name);
      if (value) return value;
    }
    return '';
  }

  /** A number of people, or the people themselves. */
  #onboard(node: XmlNode): void {
    const kind = /crew/.test(node.name) ? 'crew' : 'passengers';
    if (node.text !== '') this.#set(`numberof${kind}`, node.text);
    for (const child of node.children) if (isPerson(child)) this.#person(child);
  }

  #ship(node: XmlNode): void {
    const flagNode = childOf(node, 'registrationport');
    const id = textOf(node, 'id');
    this.#set(
      'imonumber',
      textOf(node, 'imonumber', 'shipimonumber', 'imo') || attributeOf(node, 'imonumber') || (id.length < 9 ? id : ''),
    );
    this.#set('callsign', textOf(node, 'callsign', 'radiocallsign'));
    this.#set('mmsinumber', textOf(node, 'mmsinumber', 'mmsi') || (id.length === 9 ? id : ''));
    this.#set('shipname', textOf(node, 'shipname', 'vesselname', 'name'));
    this.#set(
      'flagstate',
      textOf(node, 'flagstate', 'flag', 'flagstatecode', 'registrationcountry', 'registrationcountryid') ||
        textOf(flagNode, 'countrycode', 'country'),
    );
  }

  #port(node: XmlNode): void {
    const inner = childOf(node, 'port', 'location') ?? node;
    const code = readPortCode(node);
    const isCode = /^[A-Z]{2}[A-Z2-9]{3}$/.test(code);
    const name = textOf(inner, 'name') || (isCode ? '' : code);
    const arrives =
      timeIn(node, 'arrivaltime', 'fromdatetime') ?? (node.name === 'arrivalevent' ? eventTime(node) : undefined);
    const departs =
      timeIn(node, 'departuretime', 'todatetime') ?? (node.name === 'departureevent' ? eventTime(node) : undefined);
    const call: ParsedPortCall = {
      locode: isCode ? code : '',
      ...(isCode || name === '' ? {} : { name }),
      ...(arrives === undefined ? {} : { arrives }),
      ...(departs === undefined ? {} : { departs }),
    };
    if (call.locode === '' && name === '' && arrives === undefined && departs === undefined) return;
    const role = ROLES[node.name];
    if (role && !this.#ports.has(role)) this.#ports.set(role, call);
    else if (!role && this.#calls.length < MOST_CALLS) this.#calls.push(call);
    else if (!role) this.issues.warn('xmlCallsMore', { start: node.start }, { limit: MOST_CALLS });
  }

  #person(node: XmlNode): void {
    const list = /crew/.test(node.parentName)
      ? 'crew'
      : /passenger/.test(node.parentName)
        ? 'passenger'
        : this.#listKind();
    const journey = (this.#ports.get('here')?.arrives ?? this.#ports.get('departure')?.departs ?? this.today).slice(
      0,
      10,
    );
    this.#travellers.push(readPerson(node, list, journey, this.issues));
  }

  /** EMSWe has one element for both and tells them by the kind of document. */
  #listKind(): 'crew' | 'passenger' | undefined {
    const kind = this.#value('exchangeddocument/typecode').toLowerCase();
    if (kind.startsWith('cw') || kind === '250' || this.#values.has('cwa') || this.#values.has('cwd')) return 'crew';
    const passengers = kind.startsWith('px') || kind === '745' || this.#values.has('pxa') || this.#values.has('pxd');
    return passengers ? 'passenger' : undefined;
  }

  finish(): XmlContent {
    const place = { start: this.#start ?? 0 };
    const vessel = this.#readVessel(place);
    const calls = this.#route();
    const voyage = this.#value(
      'voyagenumber',
      'voyageid',
      'voyageidentification',
      'journeyid',
      'logisticstransportmovement/id',
    );
    if (this.#travellers.length === 0) this.issues.warn('xmlNobodyNamed', place);
    const announced = this.#announced(place);
    const reference = this.#value('messageid', 'messageidentification', 'journalnumber', 'exchangeddocument/id');
    const sender = this.#value('senderid');
    const cancelled = this.#values.has('epccancelbody') || /^can/i.test(this.#value('messagetype'));
    const answered = this.#values.has('epcreceiptbody') || this.#values.has('epcacknowledgebody');
    return {
      format: 'ISO28005',
      version: this.#value('version') || (this.#values.has('epcmessage') ? '28005-2' : ''),
      purpose: (
        this.#value('arrivaldeparture') ||
        this.#value('exchangeddocument/typecode') ||
        this.#value('messagetype')
      ).toUpperCase(),
      effect: cancelled ? 'cancellation' : answered ? 'answer' : 'list',
      mode: 'sea',
      ...(reference === '' ? {} : { reference }),
      ...(sender === '' ? {} : { sender }),
      legs: legsOf(calls, voyage, /^dep/i.test(this.#value('arrivaldeparture'))),
      bookings: [],
      travellers: this.#travellers,
      ...(announced === undefined ? {} : { announced }),
      ...(vessel === undefined ? {} : { vessel }),
      ...(calls.length === 0 ? {} : { calls }),
    };
  }

  #readVessel(place: { start: number }): ParsedVessel | undefined {
    const name = this.#value('shipname', 'vesselname');
    const number = this.#value('imonumber', 'shipimonumber', 'imo');
    const flag = toCountryCode(
      this.#value('flagstate', 'flag', 'flagstatecode', 'registrationcountry', 'registrationcountryid'),
    );
    const callSign = this.#value('callsign', 'radiocallsign').toUpperCase();
    const mmsi = this.#value('mmsinumber', 'mmsi');
    const imo = number === '' ? undefined : readImoNumber(number);
    if (imo && imo.imo === undefined) this.issues.warn('xmlImoInvalid', place);
    if (imo === undefined && name === '') this.issues.warn('xmlShipUnknown', place);
    if (name === '' && !imo && callSign === '' && mmsi === '' && flag === undefined) return undefined;
    return {
      ...(imo?.imo === undefined ? {} : { imo: imo.imo }),
      ...(imo === undefined || imo.imo !== undefined ? {} : { imoAsSent: imo.asSent }),
      name,
      ...(flag === undefined ? {} : { flag }),
      ...(callSign === '' ? {} : { callSign }),
      ...(mmsi === '' ? {} : { mmsi }),
    };
  }

  /** Ports in the order of the voyage, the same port twice in a row as one. */
  #route(): ParsedPortCall[] {
    const here = this.#ports.get('here');
    const arrives = readXmlTime(this.#value('ataportofcall', 'etaportofcall'));
    const departs = readXmlTime(this.#value('atdportofcall', 'etdportofcall'));
    if (here && arrives !== undefined) here.arrives ??= arrives;
    if (here && departs !== undefined) here.departs ??= departs;
    const named = (['last', 'departure', 'here', 'next'] as const).flatMap((role) => this.#ports.get(role) ?? []);
    const calls: ParsedPortCall[] = [];
    for (const call of this.#withList(named, here)) {
      const last = calls[calls.length - 1];
      if (last && last.locode !== '' && last.locode === call.locode) Object.assign(last, { ...call, ...last });
      else calls.push(call);
    }
    return calls;
  }

  /**
   * A list of calls is the voyage where it holds the port reported; else it is what came before (the calls that ship
   * security asks for), of use only where the report itself names no last port.
   */
  #withList(named: readonly ParsedPortCall[], here: ParsedPortCall | undefined): readonly ParsedPortCall[] {
    if (this.#calls.length === 0) return named;
    const listed = inOrder(this.#calls);
    const same = here && listed.find(({ locode }) => locode !== '' && locode === here.locode);
    if (same) {
      same.arrives ??= here.arrives;
      same.departs ??= here.departs;
      return listed.length >= named.length ? listed : named;
    }
    return this.#ports.has('last') || this.#ports.has('departure') ? named : [...listed, ...named];
  }

  #announced(place: { start: number }): { passengers?: number; crew?: number } | undefined {
    const [crew, passengers] = [this.#value('numberofcrew'), this.#value('numberofpassengers')];
    const onBoard = this.#value('numberofpersonsonboard', 'numberofpersons');
    const listed = this.#travellers.length;
    if (onBoard !== '' && listed > 0 && Number(onBoard) !== listed) {
      this.issues.warn('xmlPersonsDiffer', place, { announced: Number(onBoard), listed });
    }
    if (crew === '' && passengers === '') return undefined;
    return {
      ...(passengers === '' ? {} : { passengers: Number(passengers) }),
      ...(crew === '' ? {} : { crew: Number(crew) }),
    };
  }
}

/** By time where every call has one: lists run forwards or backwards. */
function inOrder(calls: readonly ParsedPortCall[]): ParsedPortCall[] {
  const timeOf = (call: ParsedPortCall) => call.arrives ?? call.departs ?? '';
  if (calls.some((call) => timeOf(call) === '')) return [...calls];
  return calls.toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0));
}

const SHIPS = new Set(['shipid', 'ship', 'vessel', 'usedlogisticstransportmeans', 'logisticstransportmeans']);
const PERSON = /^(crewmemberdata|passengerdata|onboardperson|persononboard|seafarer|crewmember|passenger|person)$/;

function isPerson(node: XmlNode): boolean {
  return PERSON.test(node.name);
}

function timeIn(node: XmlNode, ...names: string[]): LocalTime | undefined {
  const found = childOf(node, ...names);
  const time = readXmlTime(found?.text || textOf(found, 'datetime', 'datetimestring'));
  // An empty form of some software carries the first day there is.
  return time !== undefined && time >= '1900' ? time : undefined;
}

function eventTime(node: XmlNode): LocalTime | undefined {
  return timeIn(
    node,
    'actualoccurrencedatetime',
    'occurrencedatetime',
    'estimatedoccurrencedatetime',
    'scheduledoccurrencedatetime',
  );
}

/** One leg between each two calls; with one call only, the leg to it, or from it where the report is of a departure. */
function legsOf(calls: readonly ParsedPortCall[], voyage: string, departure: boolean): ParsedLeg[] {
  const unknown: ParsedPortCall = { locode: '' };
  const [only] = calls;
  const route = calls.length === 1 && only ? (departure ? [only, unknown] : [unknown, only]) : calls;
  const legs: ParsedLeg[] = [];
  for (let index = 1; index < route.length; index += 1) {
    const [from, to] = [route[index - 1] ?? unknown, route[index] ?? unknown];
    legs.push({
      carrier: '',
      number: voyage,
      from: from.locode,
      to: to.locode,
      ...(from.departs === undefined ? {} : { departs: from.departs }),
      ...(to.arrives === undefined ? {} : { arrives: to.arrives }),
    });
  }
  return legs;
}
