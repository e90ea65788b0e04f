import { readContactValue } from '@/lib/travel/parsers/contact-line';
import { attributeOf, childrenOf, textOf, type XmlNode } from '@/lib/travel/parsers/xml/xml-schema';

export interface XmlContact {
  kind: 'phone' | 'email' | 'address';
  value: string;
}

/** ContactInfo with its attributes and lines of address; also Telephone, Email and Address elements. */
export function readContacts(node: XmlNode): XmlContact[] {
  const found: XmlContact[] = [];
  for (const info of childrenOf(node, 'contactinfo', 'telephone', 'email', 'address')) {
    const values = [attributeOf(info, 'phonenumber'), attributeOf(info, 'emailaddress'), info.text];
    for (const child of childrenOf(info, 'telephone', 'email')) {
      values.push(attributeOf(child, 'phonenumber'), child.text);
    }
    for (const value of values) {
      const contact = readContact(value);
      if (contact) found.push(contact);
    }
    const address = readAddressLines(info);
    if (address !== '') found.push({ kind: 'address', value: address });
  }
  return found;
}

/** `+44 1632 960000`, `marit@example.com`, `E+MARIT//EXAMPLE.COM`. */
function readContact(text: string): XmlContact | undefined {
  const plain = text.replace(/^\s*[A-Z]{1,2}[+/:-]/i, '');
  const value = readContactValue(plain, /@|\/\//.test(plain))?.contact;
  return value && { kind: value.kind, value: value.value };
}

/** Street, town, state, post code and country in the order they are written in. */
function readAddressLines(node: XmlNode): string {
  const street = childrenOf(node, 'streetnmbr', 'bldgroom', 'addressline').map(({ text }) => text);
  const country = node.children.find(({ name }) => name === 'countryname');
  const state = node.children.find(({ name }) => name === 'stateprov');
  return [
    ...street,
    textOf(node, 'cityname'),
    textOf(node, 'county'),
    state?.text || attributeOf(state, 'statecode'),
    textOf(node, 'postalcode'),
    country?.text || attributeOf(country, 'code'),
  ]
    .filter((part) => part !== '' && part !== '-')
    .join(', ');
}
