/** Columns of a watchlist in CSV by the name the project writes, with the other headings it understands. */
export const csvColumns = {
  reference: ['id', 'ref', 'reference_number', 'entry_id'],
  family_name: ['surname', 'last_name', 'familyname', 'lastname', 'family_names', 'surnames'],
  given_names: ['given_name', 'first_name', 'first_names', 'forenames', 'forename', 'firstname', 'givennames'],
  full_name: ['name', 'fullname', 'whole_name'],
  aliases: ['alias', 'aka', 'also_known_as', 'other_names'],
  birth_date: ['date_of_birth', 'dob', 'birthdate', 'born', 'birth_dates'],
  sex: ['gender'],
  nationality: ['nationalities', 'citizenship', 'country'],
  birth_place: ['place_of_birth', 'pob', 'birthplace'],
  document_number: ['document_no', 'passport_number', 'passport', 'passport_no', 'document'],
  document_issuer: ['issuer', 'issuing_state', 'issuing_country', 'document_country'],
  document_kind: ['document_type', 'kind'],
  reason: ['grounds', 'comment', 'comments', 'remarks', 'note', 'notes'],
  listed_on: ['listed', 'date_listed', 'listed_date'],
} as const;

export type CsvColumn = keyof typeof csvColumns;

const columnByHeading = new Map<string, CsvColumn>();
for (const [column, others] of Object.entries(csvColumns)) {
  if (!isCsvColumn(column)) continue;
  for (const heading of [column, ...others]) columnByHeading.set(heading, column);
}

function isCsvColumn(heading: string): heading is CsvColumn {
  return heading in csvColumns;
}

/** The column a heading stands for; case, blanks, dots and hyphens do not matter. */
export function columnOf(heading: string): CsvColumn | undefined {
  const key = heading
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_')
    .replace(/^_|_$/g, '');
  return columnByHeading.get(key);
}
