import type { FictionalPerson } from '@/lib/testing/fictional-list';

const stateNames: Record<string, string> = { UTO: 'Utopia', ARC: 'Arcadia', RUR: 'Ruritania' };

/** The UN consolidated list's XML with these people as its individuals and one organisation, as the real list has some. */
export function writeUnList(people: FictionalPerson[], generatedOn: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<CONSOLIDATED_LIST dateGenerated="${generatedOn}T00:00:00.000Z">`,
    '  <INDIVIDUALS>',
    ...people.map(individual),
    '  </INDIVIDUALS>',
    '  <ENTITIES>',
    '    <ENTITY><REFERENCE_NUMBER>FXe.001</REFERENCE_NUMBER><FIRST_NAME>Lodge of the Black Elphberg</FIRST_NAME></ENTITY>',
    '  </ENTITIES>',
    '</CONSOLIDATED_LIST>',
    '',
  ].join('\n');
}

function individual(person: FictionalPerson, at: number): string {
  // The real list puts a name into FIRST to FOURTH as it comes, word by word or several words to a field.
  const words = person.full.split(' ');
  const names = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map((tag, place) =>
    element(tag, place === 3 ? words.slice(3).join(' ') : (words[place] ?? '')),
  );
  const lines = [
    element('DATAID', String(9_000_000 + at)),
    ...names,
    element('UN_LIST_TYPE', 'Fictional'),
    element('REFERENCE_NUMBER', person.reference),
    element('LISTED_ON', person.listedOn),
    element('GENDER', person.sex === 'M' ? 'Male' : 'Female'),
    element('NAME_ORIGINAL_SCRIPT', person.original ?? ''),
    element('COMMENTS1', person.reason),
    group('NATIONALITY', [element('VALUE', stateNames[person.nationality] ?? person.nationality)]),
    ...person.aliases.map(({ full, quality }) =>
      group('INDIVIDUAL_ALIAS', [element('QUALITY', quality), element('ALIAS_NAME', full)]),
    ),
    group('INDIVIDUAL_DATE_OF_BIRTH', birthDate(person)),
    group('INDIVIDUAL_PLACE_OF_BIRTH', [
      element('CITY', person.birthPlace.city),
      element('COUNTRY', stateNames[person.birthPlace.country] ?? ''),
    ]),
    ...person.documents.map(({ kind, number, issuer }) =>
      group('INDIVIDUAL_DOCUMENT', [
        element('TYPE_OF_DOCUMENT', kind === 'passport' ? 'Passport' : 'National Identification Number'),
        element('NUMBER', number),
        element('ISSUING_COUNTRY', stateNames[issuer] ?? issuer),
      ]),
    ),
  ];
  return `    <INDIVIDUAL>\n${lines
    .filter((line) => line !== '')
    .map((line) => `      ${line}`)
    .join('\n')}\n    </INDIVIDUAL>`;
}

function birthDate({ birthDate: date, listedBirthDate: { kind, firstYear, lastYear } }: FictionalPerson): string[] {
  switch (kind) {
    case 'exact':
      return [element('TYPE_OF_DATE', 'EXACT'), element('DATE', date)];
    case 'year':
      return [element('TYPE_OF_DATE', 'EXACT'), element('YEAR', String(firstYear))];
    case 'approximate':
      return [element('TYPE_OF_DATE', 'APPROXIMATELY'), element('YEAR', String(firstYear))];
    case 'range':
      return [
        element('TYPE_OF_DATE', 'BETWEEN'),
        element('FROM_YEAR', String(firstYear)),
        element('TO_YEAR', String(lastYear)),
      ];
    case 'unknown':
      return ['<TYPE_OF_DATE/>'];
  }
}

function group(tag: string, children: string[]): string {
  return `<${tag}>${children.join('')}</${tag}>`;
}

function element(tag: string, text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped === '' ? '' : `<${tag}>${escaped}</${tag}>`;
}
