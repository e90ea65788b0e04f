/**
 * Contact lines of reservation systems: `CTCE MARIT..OAKES//EXAMPLE.COM`, `YY CTCM 441632960000`, `CTCR 0011…`. IATA writes
 * `//` for @, `..` for an underscore and `./` for a hyphen, because teletype has none of the three.
 */

export interface Contact {
  kind: 'phone' | 'email';
  value: string;
}

/** Length of the leading part that is contact data; what follows it is somebody's free text. */
export interface ContactExtent {
  contact: Contact;
  length: number;
}

// A blank inside the local part happens after a dot (`ANNA.O NEIL//…`); without the dot it would be a word of free text.
const EMAIL = /^\s*((?:[\w.+\-?'/]*\.[\w.+\-?']* )?[\w.+\-?']+(?:\.\/[\w.+\-?']+)*(?:\/\/|@)[\w.\-\r\n]+\.[A-Z]{2,})/i;
const PHONE = /^\s*((?:\?\+|\+)?\(?\d[\d \-().\r\n]{3,28}\d)/;
/** No contact is longer; the bound keeps the patterns linear on hostile input. */
const LONGEST = 160;
const LABEL = /^\s*(?:OSI\s+)?(?:[A-Z0-9]{2}\s+)?CTC\s?([A-Z]?)[\s/:-]+(?:(?:HK|KK|HN)\d?[\s/]+)?/;

/** Reads a line that begins with a CTC code; undefined when it is no contact line or its value is neither. */
export function readContactLine(text: string): ContactExtent | undefined {
  const label = LABEL.exec(text.slice(0, LONGEST));
  if (!label) return undefined;
  const rest = readContactValue(text.slice(label[0].length), label[1] === 'E');
  return rest && { contact: rest.contact, length: label[0].length + rest.length };
}

/** Reads the bare value of a contact, as SSR CTCE, CTCM and CTCR carry it. */
export function readContactValue(text: string, email: boolean): ContactExtent | undefined {
  const match = (email ? EMAIL : PHONE).exec(text.slice(0, LONGEST));
  if (!match) return undefined;
  const sent = (match[1] ?? '').replace(/[\r\n]/g, '');
  const value = email ? decodeEmail(sent) : sent.replace(/^\?/, '').trim();
  return { contact: { kind: email ? 'email' : 'phone', value }, length: match[0].length };
}

/** Address line of ADD: `H1632960000 W 1632 960 001`, `UA CTC M 441632960000`; undefined for anything but numbers. */
export function readPhoneField(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text.replace(/[\r\n]/g, '').trim();
  const match = /^(?:[A-Z0-9]{2}\s)?(?:CTC\s?)?((?:[A-Z]\s?)?[+?\d][\d \-().+?]*(?:[A-Z]\s?[+\d][\d \-().]*)*)$/.exec(
    plain,
  );
  return match && plain.replace(/\D/g, '').length >= 5 ? match[1] : undefined;
}

function decodeEmail(sent: string): string {
  return sent.replaceAll('//', '@').replaceAll('./', '-').replaceAll('..', '_');
}
