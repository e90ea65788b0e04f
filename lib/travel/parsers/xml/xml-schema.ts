import type { ParsedBooking, ParsedLeg, ParsedTraveller, ReadMessage, RemovalKind } from '@/lib/travel/parsed';
import type { IssueList } from '@/lib/travel/parsers/issue-list';

/**
 * What of a value stays: the length of its beginning that does, or the ranges of characters that go. Sees the value with
 * references and CDATA undone, so that neither can carry anything past it.
 */
export type Keep = (value: string, element: OpenElement) => number | [from: number, to: number][];

/** An element while its content is read. Names without prefix, in lower case, without `_` and `-`. */
export interface OpenElement {
  name: string;
  parent: OpenElement | undefined;
  /** Attributes that may be kept, as kept. */
  attributes: ReadonlyMap<string, string>;
}

export interface ElementRule {
  attributes?: Readonly<Record<string, Keep>>;
  text?: Keep;
  /** The element goes whole, with everything in it; may depend on an attribute. */
  whole?: RemovalKind | ((attribute: (name: string) => string) => RemovalKind | undefined);
  /** The reader learns that it was there, and nothing else. */
  noted?: boolean;
  /** What the parts that do not stay are counted as: free text, unless said here. */
  kind?: RemovalKind;
  kinds?: Readonly<Record<string, RemovalKind>>;
  /** `shell`: handed over when it opens, attributes alone. `tree`: handed over when it closes, with what is in it. */
  unit?: 'shell' | 'tree';
  /** Read even inside of an element that is not known: a wrapper must not lose a person. */
  person?: boolean;
  /** Digits are document or ticket numbers, not card numbers. */
  numbers?: boolean;
}

export interface XmlNode {
  name: string;
  parentName: string;
  start: number;
  end: number;
  /** Ordinal of the element in the document, from 1. */
  position: number;
  attributes: ReadonlyMap<string, string>;
  text: string;
  children: XmlNode[];
}

/** What a reader makes of a document; envelope and filter results are added by the caller. */
export interface XmlContent {
  format: ReadMessage['format'];
  version: string;
  purpose: string;
  effect: ReadMessage['effect'];
  mode: ReadMessage['mode'];
  reference?: string;
  sender?: string;
  legs: ParsedLeg[];
  bookings: ParsedBooking[];
  travellers: ParsedTraveller[];
  announced?: ReadMessage['announced'];
  answers?: ReadMessage['answers'];
  vessel?: ReadMessage['vessel'];
  calls?: ReadMessage['calls'];
}

export interface XmlReader {
  /** @throws XmlFault where the document cannot be one message. */
  unit(node: XmlNode): void;
  finish(): XmlContent;
}

export interface XmlSchema {
  /** Elements by which a document of this kind is known, wherever they stand. */
  markers: ReadonlySet<string>;
  /** By name, or by `parent/name`, which goes first. */
  rules: Readonly<Record<string, ElementRule>>;
  reader(issues: IssueList, today: string): XmlReader;
}

/** Name under which senders' spellings are one: `SSR_Code`, `SSRCode`. */
export function plainName(qualified: string): string {
  return qualified
    .slice(qualified.indexOf(':') + 1)
    .toLowerCase()
    .replace(/[_-]/g, '');
}

export function childrenOf(node: XmlNode, ...names: string[]): XmlNode[] {
  return node.children.filter(({ name }) => names.includes(name));
}

export function childOf(node: XmlNode | undefined, ...names: string[]): XmlNode | undefined {
  return node?.children.find(({ name }) => names.includes(name));
}

/** First of these attributes that has a value; empty where none has. */
export function attributeOf(node: XmlNode | undefined, ...names: string[]): string {
  for (const name of names) {
    const value = node?.attributes.get(name);
    if (value) return value;
  }
  return '';
}

/** Text of the first of these children that has any. */
export function textOf(node: XmlNode | undefined, ...names: string[]): string {
  for (const child of node?.children ?? []) {
    if (names.includes(child.name) && child.text !== '') return child.text;
  }
  return '';
}
