import { SaxesParser } from 'saxes';
import type { ListIssue } from '@/lib/screening/schema';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  /** Text of the element itself, white space as in the file. */
  text: string;
  children: XmlElement[];
}

/** A list that cannot be read, with the sentence that says why. */
export class ListError extends Error {
  constructor(readonly issue: ListIssue) {
    super(issue.code);
  }
}

const deepest = 32;

/**
 * Reads a document element by element and hands over each subtree whose path (root first, `A/B/C`) is asked for, so
 * that a long list is never held whole. Element names are local names. Document type and entity declarations are
 * refused: they can make a small file grow without bound or read other files (CWE-776, CWE-611).
 * @throws ListError with code `xml-doctype`, `xml-malformed`, `xml-too-deep` or what `onStart` throws.
 */
export function readXmlElements(
  text: string,
  wanted: ReadonlySet<string>,
  onElement: (element: XmlElement, path: string) => void,
  onStart: (element: XmlElement, path: string) => void,
): void {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  const open: XmlElement[] = [];
  parser.on('doctype', () => {
    throw new ListError({ code: 'xml-doctype', line: parser.line });
  });
  parser.on('error', () => {
    throw new ListError({ code: 'xml-malformed', line: parser.line });
  });
  parser.on('opentag', (tag) => {
    path.push(tag.local);
    if (path.length > deepest) throw new ListError({ code: 'xml-too-deep', line: parser.line });
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
    const element: XmlElement = { name: tag.local, attributes, text: '', children: [] };
    const at = path.join('/');
    onStart(element, at);
    if (open.length > 0) open.at(-1)?.children.push(element);
    if (open.length > 0 || wanted.has(at)) open.push(element);
  });
  const addText = (piece: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined && open.length === 0) onElement(element, path.join('/'));
    path.pop();
  });
  parser.write(text).close();
}

/** Trimmed text of the first child of that name, runs of white space as one space; empty where there is none. */
export function childText(element: XmlElement, name: string): string {
  const child = element.children.find((candidate) => candidate.name === name);
  return child === undefined ? '' : child.text.replace(/\s+/g, ' ').trim();
}

/** Every child of that name, or the children of that name of every child of the first name (`NATIONALITY`, `VALUE`). */
export function childrenOf(element: XmlElement, name: string, inner?: string): XmlElement[] {
  const found = element.children.filter((child) => child.name === name);
  return inner === undefined ? found : found.flatMap((child) => childrenOf(child, inner));
}
