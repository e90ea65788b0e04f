import type { RemovalKind } from '@/lib/travel/parsed';
import { findCardNumbers } from '@/lib/travel/parsers/card-number';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import { namespaces } from '@/lib/travel/parsers/xml/keep-values';
import type { RawAttribute, RawTag, Span, XmlSink } from '@/lib/travel/parsers/xml/scan-xml';
import { isEncodingName } from '@/lib/travel/parsers/xml/xml-encoding';
import { XmlFault } from '@/lib/travel/parsers/xml/xml-fault';
import type { XmlFilter } from '@/lib/travel/parsers/xml/xml-filter';
import {
  type ElementRule,
  type Keep,
  type OpenElement,
  plainName,
  type XmlNode,
  type XmlReader,
  type XmlSchema,
} from '@/lib/travel/parsers/xml/xml-schema';
import { readValue, type ValuePiece } from '@/lib/travel/parsers/xml/xml-value';

/** Longer values are nobody's name or number. */
const LONGEST_VALUE = 1000;
const SHORTEST_CARD = 12;
const NO_RANGES: [number, number][] = [];
const MOST_PIECES = 100;
/** Elements of one booking or one person. */
const MOST_IN_UNIT = 100_000;
/** Names remembered; a hostile document may have any number. */
const MOST_NAMES = 1000;
const NOT_KNOWN: ElementRule = {};
const PREFIXES =
  /^(xmlns|xsi|xsd|xs|iata|iso|epc|pnr|pnrgov|soap|soapenv|env|soap-env|s|ns\d{0,2}|ram|rsm|udt|qdt|noa)$/i;
/** Attributes of XML itself; names of elements around messages. */
const XML_ATTRIBUTES = new Set(['xmlns', 'schemalocation', 'nonamespaceschemalocation']);
const WRAPPERS = new Set([
  'envelope',
  'header',
  'body',
  'message',
  'messages',
  'data',
  'root',
  'document',
  'xml',
  'request',
]);

const NOTHING: ReadonlyMap<string, string> = new Map();
const NO_PIECES: ValuePiece[] = [];

interface Frame extends OpenElement {
  attributes: ReadonlyMap<string, string>;
  parent: Frame | undefined;
  rule: ElementRule;
  known: boolean;
  /** Everything inside goes, as this kind, counted for that element. */
  all?: { kind: RemovalKind; element: Frame; weak: boolean };
  counted?: Set<RemovalKind>;
  node?: XmlNode;
  /** Nearest element around it that is handed over or stands in one that is. */
  outer: XmlNode | undefined;
  /** Somebody reads it: it is, or stands in, something that is handed over. Else nothing of it has a reason to stay. */
  read: boolean;
  pieces: ValuePiece[];
}

/**
 * Takes out what may not be kept and hands over what is left, element by element. A value is decoded only where its
 * element or attribute is on the list of those read, and reaches the reader only as the list lets it. Nothing but one
 * booking, flight or person is held at a time.
 */
export class DocumentFilter implements XmlSink {
  schema: XmlSchema | undefined;
  reader: XmlReader | undefined;
  /** Plain name of the outermost element. */
  root = '';
  #frame: Frame | undefined;
  #position = 0;
  #inUnit = 0;
  readonly #names = new Map<string, string>();
  /** By the name of the element around and the element’s own. */
  readonly #rules = new Map<string, Map<string, ElementRule>>();
  readonly #outside = {};

  constructor(
    private readonly buffer: Buffer,
    private readonly filter: XmlFilter,
    private readonly schemas: readonly XmlSchema[],
    private readonly issues: IssueList,
    private readonly today: string,
  ) {}

  declaration(span: Span, attribute: 'version' | 'encoding'): void {
    const text = this.buffer.toString('latin1', span.start, span.end);
    const known = attribute === 'version' ? /^1\.[01]$/.test(text) : isEncodingName(text);
    if (known) return;
    const from = attribute === 'version' ? span.start + 2 : span.start;
    this.filter.name({ start: from, end: span.end }, this.#outside, 'free-text', attribute === 'version' ? 0x30 : 0x78);
  }

  open(tag: RawTag): void {
    this.#position += 1;
    const parent = this.#frame;
    const name = this.#plain(tag.name);
    if (!parent) this.root = name;
    this.#chooseSchema(name);
    const rule = this.#rule(name, parent);
    const outer = parent?.node ?? parent?.outer;
    const known = rule !== NOT_KNOWN || (outer === undefined && WRAPPERS.has(name));
    const frame: Frame = { name, parent, attributes: NOTHING, rule, known, outer, read: false, pieces: NO_PIECES };
    this.#frame = frame;
    this.#decide(frame, tag);
    const noted = rule.noted === true && frame.all?.element === frame;
    const placed = rule.unit !== undefined || outer !== undefined;
    frame.read = known && placed && (frame.all === undefined || noted);
    if (!known) this.#maskName(tag.nameStart, tag.name, frame);
    else this.#maskPrefix(tag.nameStart, tag.name, frame);
    if (tag.attributes.length > 0) {
      const kept = new Map<string, string>();
      frame.attributes = kept;
      for (const attribute of tag.attributes) this.#attribute(frame, attribute, kept);
    }
    this.#attachNode(frame, tag);
  }

  text(span: Span, cdata: boolean): void {
    const frame = this.#frame;
    if (!frame) return;
    if (frame.all || !frame.read || !frame.rule.text || frame.pieces.length >= MOST_PIECES) {
      this.filter.content(span, frame.all?.kind ?? frame.rule.kind ?? 'free-text', frame.all?.element ?? frame);
    } else if (frame.pieces.length === 0) frame.pieces = [{ ...span, cdata }];
    else frame.pieces.push({ ...span, cdata });
  }

  aside(span: Span, instruction: boolean): void {
    const element = this.#frame?.all?.element ?? this.#frame ?? this.#outside;
    if (!instruction) {
      this.filter.content(span, 'free-text', element);
      return;
    }
    let end = span.start;
    while (end < span.end && (this.buffer[end] ?? 0) > 0x20) end += 1;
    this.filter.name({ start: span.start, end }, element);
    this.filter.content({ start: end, end: span.end }, 'free-text', element);
  }

  repeated(start: number): void {
    this.issues.warn('xmlAttributeTwice', { start });
  }

  close(nameStart: number | undefined, end: number): void {
    const frame = this.#frame;
    if (!frame) return;
    this.#readText(frame);
    this.#frame = frame.parent;
    if (nameStart !== undefined) this.#maskClosing(nameStart, end, frame);
    const { node } = frame;
    if (!node) return;
    node.end = end;
    if (frame.rule.unit === 'tree' && !frame.outer) {
      this.#inUnit = 0;
      this.reader?.unit(node);
    }
  }

  #plain(qualified: string): string {
    const known = this.#names.get(qualified);
    if (known !== undefined) return known;
    const name = plainName(qualified);
    if (this.#names.size < MOST_NAMES) this.#names.set(qualified, name);
    return name;
  }

  #chooseSchema(name: string): void {
    if (this.schema) return;
    this.schema = this.schemas.find(({ markers }) => markers.has(name));
    this.reader = this.schema?.reader(this.issues, this.today);
  }

  #rule(name: string, parent: Frame | undefined): ElementRule {
    if (!this.schema) return NOT_KNOWN;
    const outer = parent?.name ?? '';
    let inside = this.#rules.get(outer);
    if (!inside) {
      inside = new Map();
      if (this.#rules.size < MOST_NAMES) this.#rules.set(outer, inside);
    }
    const known = inside.get(name);
    if (known) return known;
    const { rules } = this.schema;
    const path = `${outer}/${name}`;
    const rule =
      (Object.hasOwn(rules, path) ? rules[path] : Object.hasOwn(rules, name) ? rules[name] : undefined) ?? NOT_KNOWN;
    if (inside.size < MOST_NAMES) inside.set(name, rule);
    return rule;
  }

  /** Whether the element goes whole: for its own sake, or because it stands in one that does. */
  #decide(frame: Frame, tag: RawTag): void {
    const { rule, parent } = frame;
    const inherited = parent?.all;
    if (inherited && !(inherited.weak && rule.person)) {
      frame.all = inherited;
      return;
    }
    const kind =
      typeof rule.whole === 'function'
        ? rule.whole((name) => {
            const attribute = tag.attributes.find((candidate) => this.#plain(candidate.name) === name);
            return attribute ? readValue(this.buffer, [{ ...attribute.value, cdata: false }]).text.trim() : '';
          })
        : rule.whole;
    if (kind !== undefined) frame.all = { kind, element: frame, weak: false };
    else if (!frame.known && frame.outer) {
      frame.all = { kind: 'free-text', element: frame, weak: true };
      this.issues.warn('xmlUnknownElement', { start: tag.start });
    }
  }

  #attribute(frame: Frame, { name, nameStart, value }: RawAttribute, attributes: Map<string, string>): void {
    const plain = this.#plain(name);
    const isXml = name === 'xmlns' || name.startsWith('xmlns:') || XML_ATTRIBUTES.has(plain);
    const rules = frame.rule.attributes;
    const keep = isXml ? namespaces : rules && Object.hasOwn(rules, plain) ? rules[plain] : undefined;
    const element = frame.all?.element ?? frame;
    const kind = frame.all?.kind ?? frame.rule.kinds?.[plain] ?? frame.rule.kind ?? 'free-text';
    if (name.startsWith('xmlns:')) this.#maskPrefix(nameStart, `${name.slice(6)}:`, frame, 6);
    else if (keep || ATTRIBUTE_NAMES.has(plain)) this.#maskPrefix(nameStart, name, frame);
    else this.#maskName(nameStart, name, frame, kind);
    if (!keep || ((frame.all || !frame.read) && !isXml)) {
      this.filter.content(value, kind, element);
      return;
    }
    const kept = this.#keep([{ ...value, cdata: false }], keep, kind, frame, isXml ? 'xmlns' : plain);
    if (kept !== '' && !isXml && !attributes.has(plain)) attributes.set(plain, kept);
    else if (name.startsWith('xmlns') && kept.includes('iata.org')) attributes.set('xmlns', kept);
  }

  /** Blanks what of a value does not stay; gives the rest, runs of white space as one space. */
  #keep(pieces: readonly ValuePiece[], keep: Keep, kind: RemovalKind, frame: Frame, label: string): string {
    const value = readValue(this.buffer, pieces);
    const { text } = value;
    if (text === '' || text.trim() === '') return '';
    const decided = text.length > LONGEST_VALUE ? 0 : keep(text, frame);
    const gone: [number, number][] =
      typeof decided !== 'number' ? decided : decided < text.length ? [[decided, text.length]] : NO_RANGES;
    const cards =
      frame.rule.numbers || text.length < SHORTEST_CARD ? NO_RANGES : findCardNumbers(text.slice(0, LONGEST_VALUE));
    if (gone.length === 0 && cards.length === 0) return oneLine(text);
    // Requests hold text that is expected to go; elsewhere a value of another form is data that is lost.
    if (decided === 0 && kind === 'free-text' && label !== 'text') {
      this.issues.warn('xmlValueRemoved', { start: pieces[0]?.start ?? 0 }, { qualifier: label });
    }
    let left = text;
    for (const [from, to, why] of [
      ...gone.map(([a, b]) => [a, b, kind] as const),
      ...cards.map(([a, b]) => [a, b, 'payment-card'] as const),
    ]) {
      for (const span of value.spans(from, to)) this.filter.content(span, why, frame);
      left = left.slice(0, from) + ' '.repeat(to - from) + left.slice(to);
    }
    return oneLine(left);
  }

  /** Decided over all of it, so that a comment or element between its letters hides nothing. */
  #readText(frame: Frame): void {
    const { pieces, rule, node } = frame;
    if (pieces.length === 0 || !rule.text) return;
    const kept = this.#keep(pieces, rule.text, rule.kind ?? 'free-text', frame, frame.name);
    if (node) node.text = kept;
  }

  #attachNode(frame: Frame, tag: RawTag): void {
    if (!frame.read || !this.reader) return;
    const { name, attributes, outer } = frame;
    const node: XmlNode = {
      name,
      parentName: frame.parent?.name ?? '',
      start: tag.start,
      end: tag.end,
      position: this.#position,
      attributes,
      text: '',
      children: [],
    };
    if (!outer && frame.rule.unit === 'shell') {
      this.reader.unit(node);
      return;
    }
    this.#inUnit += 1;
    if (this.#inUnit > MOST_IN_UNIT) throw new XmlFault('xmlUnitTooLarge', tag.start, { limit: MOST_IN_UNIT });
    outer?.children.push(node);
    frame.node = node;
  }

  #maskName(start: number, name: string, frame: Frame, kind = frame.all?.kind ?? 'free-text'): void {
    const element = frame.all?.element ?? frame;
    this.#maskPrefix(start, name, frame);
    this.filter.name({ start: start + name.indexOf(':') + 1, end: start + name.length }, element, kind);
  }

  /** The prefix of a qualified name; `skip` characters stand before it. */
  #maskPrefix(start: number, name: string, frame: Frame, skip = 0): void {
    const length = name.indexOf(':');
    if (length <= 0 || PREFIXES.test(name.slice(0, length))) return;
    this.filter.name({ start: start + skip, end: start + skip + length }, frame.all?.element ?? frame);
  }

  #maskClosing(nameStart: number, end: number, frame: Frame): void {
    const name = this.buffer.toString('latin1', nameStart, end - 1).trimEnd();
    if (frame.known) this.#maskPrefix(nameStart, name, frame);
    else this.#maskName(nameStart, name, frame);
  }
}

/** Names that stay although their values do not. */
const ATTRIBUTE_NAMES = new Set(
  'cardholdername sponsorinfo expirydate farebasis ptccode discountedfaretype discountedfareclasstype agentsine type text code remark description'.split(
    ' ',
  ),
);

function oneLine(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}
