import type { ParsedDocument, ParsedTraveller, Sex } from '@/lib/travel/parsed';
import { toCountryCode } from '@/lib/travel/parsers/country-code';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import { stripTitle } from '@/lib/travel/parsers/name-titles';
import { readXmlDate } from '@/lib/travel/parsers/xml/read-xml-date';
import { attributeOf, childOf, childrenOf, textOf, type XmlNode } from '@/lib/travel/parsers/xml/xml-schema';

const DOCUMENTS = [
  'crewiddocument',
  'passengeriddocument',
  'personiddocument',
  'iddocument',
  'identitydocument',
  'traveldocument',
  'identificationdocument',
];
const RANKS = ['rank', 'rankorrating', 'rankcode', 'dutycode', 'rolecode', 'rating'];

/** One person of a list; `list` says whose list it is where the element itself does not. */
export function readPerson(
  node: XmlNode,
  list: 'crew' | 'passenger' | undefined,
  journey: string,
  issues: IssueList,
): ParsedTraveller {
  const names = childOf(node, 'name') ?? node;
  const familyName =
    nameIn(names, 'familyname', 'surname', 'lastname') || nameIn(node, 'familyname', 'surname', 'lastname');
  const givenNames =
    nameIn(names, 'givenname', 'givennames', 'firstname', 'middlename') ||
    nameIn(node, 'givenname', 'givennames', 'firstname', 'middlename');
  const whole = familyName === '' && givenNames === '' ? names.text : '';
  if (familyName === '' && givenNames === '' && whole === '') issues.warn('nameMissing', { start: node.start });
  const sent = {
    birth: textOf(node, 'dateofbirth', 'birthdate', 'birthdatetime'),
    gender: textOf(node, 'gender', 'gendercode', 'sex'),
  };
  const birthDate = readXmlDate(sent.birth, journey, 'past');
  if (sent.birth !== '' && birthDate === undefined)
    issues.warn('dateInvalid', { start: node.start }, { qualifier: 'BirthDate' });
  const sex = readSex(sent.gender);
  const rank = readRank(node);
  const birthPlace = textOf(node, 'placeofbirth', 'birthplace', 'birthplacename');
  const birthCountry = toCountryCode(
    textOf(node, 'countryofbirth', 'birthcountry', 'birthcountryid', 'birthcountrycode'),
  );
  const place = [birthPlace, birthCountry ?? ''].filter((part) => part !== '').join(', ');
  const nationality = toCountryCode(
    textOf(node, 'nationality', 'nationalitycode', 'nationalitycountry', 'nationalitycountryid', 'nationalityid'),
  );
  const residence = toCountryCode(textOf(node, 'countryofresidence', 'residencecountry'));
  const embark = readPortCode(childOf(node, 'embarkationport', 'portofembarkation', 'embarkationlocation'));
  const debark = readPortCode(
    childOf(
      node,
      'debarkationport',
      'disembarkationport',
      'portofdebarkation',
      'portofdisembarkation',
      'disembarkationlocation',
    ),
  );
  const home = readHome(childOf(node, 'homeaddress'));
  const reference = textOf(node, 'personreference') || attributeOf(node, 'id');
  return {
    kind: kindOf(node, list, rank),
    familyName: familyName || whole,
    givenNames,
    cleanFamilyName: stripTitle(familyName || whole, 'family'),
    cleanGivenNames: stripTitle(givenNames, 'given', { sex }),
    ...(sex === undefined ? {} : { sex }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(place === '' ? {} : { birthPlace: place }),
    ...(nationality === undefined ? {} : { nationality }),
    ...(residence === undefined ? {} : { residence }),
    ...(embark === '' ? {} : { embark }),
    ...(debark === '' ? {} : { debark }),
    contacts: home === '' ? [] : [{ kind: 'address', value: home }],
    documents: readDocuments(node, journey),
    ticketNumbers: [],
    ...(reference === '' ? {} : { reference }),
    ...(rank === '' ? {} : { rank }),
    segments: [[node.start, node.end]],
  };
}

function nameIn(node: XmlNode, ...names: string[]): string {
  return childrenOf(node, ...names)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');
}

function kindOf(node: XmlNode, list: 'crew' | 'passenger' | undefined, rank: string): ParsedTraveller['kind'] {
  const named = /crew|seafarer/.test(node.name) ? 'crew' : /passenger/.test(node.name) ? 'passenger' : undefined;
  const kind = named ?? list ?? (rank === '' ? 'passenger' : 'crew');
  const transit = /^(true|yes|y|1)$/i.test(textOf(node, 'transit', 'transitindicator', 'intransit'));
  return transit ? `transit-${kind}` : kind;
}

/** UN/EDIFACT 3499 and ISO 5218: 1 male, 2 female, 9 not specified. */
function readSex(text: string): Sex | undefined {
  if (/^(m|male|1)$/i.test(text)) return 'M';
  if (/^(f|female|2)$/i.test(text)) return 'F';
  if (/^(x|other|9)$/i.test(text)) return 'X';
  return text === '' ? undefined : 'U';
}

function readRank(node: XmlNode): string {
  const duty = childOf(node, 'duty');
  return textOf(duty, 'text') || (duty?.text ?? '') || textOf(duty, 'code') || textOf(node, ...RANKS);
}

/** UN/LOCODE of a port, or its name where there is no code. */
export function readPortCode(node: XmlNode | undefined): string {
  if (!node) return '';
  const inner = childOf(node, 'location', 'port', 'occurrencelocation', 'arrivallocation', 'departurelocation') ?? node;
  const code =
    attributeOf(node, 'unlocode') || textOf(inner, 'unlocode', 'locationcode', 'portcode', 'locode', 'id') || node.text;
  return code.toUpperCase() || textOf(inner, 'name');
}

function readDocuments(node: XmlNode, journey: string): ParsedDocument[] {
  const documents: ParsedDocument[] = [];
  for (const document of childrenOf(node, ...DOCUMENTS)) {
    const read = readDocument(document, journey);
    if (read) documents.push(read);
  }
  for (const visa of childrenOf(node, 'visanumber', 'visapermitnumber', 'residencepermitnumber')) {
    const kind = visa.name === 'residencepermitnumber' ? 'AR' : 'V';
    if (visa.text !== '') documents.push({ kind, number: visa.text.toUpperCase() });
    const within = readDocument(childOf(visa, ...DOCUMENTS) ?? visa, journey);
    if (within) documents.push({ ...within, kind });
  }
  const number = textOf(node, 'documentnumber', 'idnumber');
  if (documents.length === 0 && number !== '') {
    documents.push({
      kind: textOf(node, 'documenttype', 'documenttypecode', 'iddocument'),
      number: number.toUpperCase(),
    });
  }
  return documents;
}

function readDocument(node: XmlNode, journey: string): ParsedDocument | undefined {
  const number =
    textOf(node, 'idnumber', 'number', 'documentnumber', 'documentid', 'id') || attributeOf(node, 'number');
  const kind =
    textOf(node, 'iddocument', 'type', 'typecode', 'documenttype', 'documenttypecode') || attributeOf(node, 'type');
  const issuer = toCountryCode(
    textOf(
      node,
      'issuingcountry',
      'issuer',
      'issuingstate',
      'issuingcountryid',
      'issuingcountrycode',
      'issuingstatecode',
    ),
  );
  const expires = readXmlDate(
    textOf(node, 'expirationdate', 'expirydate', 'expirydatetime', 'validuntil'),
    journey,
    'around',
  );
  const issued = readXmlDate(textOf(node, 'issuedate', 'issuedatetime'), journey, 'past');
  if (number === '' && kind === '' && issuer === undefined && expires === undefined) return undefined;
  return {
    kind: KINDS[kind.toLowerCase()] ?? kind,
    number: number.toUpperCase(),
    ...(issuer === undefined ? {} : { issuer }),
    ...(expires === undefined ? {} : { expires }),
    ...(issued === undefined ? {} : { issued }),
  };
}

/** Words that implementers use for the codes of travel documents; `39` and `483` are UN/EDIFACT 1001. */
const KINDS: Record<string, string> = {
  passport: 'P',
  39: 'P',
  visa: 'V',
  identitycard: 'I',
  identity: 'I',
  idcard: 'I',
  nationalid: 'I',
  36: 'I',
  seafarer: 'S',
  seamanbook: 'S',
  seamansbook: 'S',
  seafarersidentitydocument: 'S',
  sid: 'S',
  sib: 'S',
};

function readHome(node: XmlNode | undefined): string {
  if (!node) return '';
  const parts = childrenOf(
    node,
    'street',
    'streetname',
    'streetnumber',
    'city',
    'cityname',
    'postcode',
    'postalcode',
    'countrycode',
    'country',
  );
  return [node.text, ...parts.map(({ text }) => text)].filter((part) => part !== '').join(', ');
}
