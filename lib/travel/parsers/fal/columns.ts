import type { RemovalKind } from '@/lib/travel/parsed';
import { headingKey, headingKeys } from '@/lib/travel/parsers/fal/heading-key';

/**
 * Columns of crew and passenger lists by the headings in use: IMO FAL forms 5 and 6, the IMO Compendium and EMSWe data
 * elements, workbooks of national single windows and of the United States notice of arrival, ship managers' lists, in
 * English, French, Spanish and Arabic. Only what stands under a heading of this list is kept.
 */
const HEADINGS = {
  rowNumber: 'No.|Number|S.No|Sr No|Serial|Seq|Sequence number|Sequence|Item|Item no|Line|Crew no|Pax no|Nº|Orden|م',
  familyName:
    'Family name|Family names|Surname|Last name|Lastname|Familyname|Person family name|Nom|Nom de famille|Apellido|Apellidos|Primer apellido|Cognome|Nachname|Familienname|Apelido|Sobrenome|Achternaam|اسم العائلة|اللقب|Family',
  givenNames:
    'Given names|Given name(s)|Given name|First name|First names|Forename|Forenames|Firstname|Givenname|Person given name|Prénom|Prénoms|Nombres|Nombre de pila|Nome|Vorname|Voornaam|الاسم الأول|الاسم الشخصي|Given|Christian name',
  middleName: 'Middle name|Middle names|Second name|Middlename|Segundo nombre',
  secondFamilyName: 'Segundo apellido|Second surname',
  fullName:
    'Name|Full name|Fullname|Name in full|Family name, given names|Family name given name|Surname, given names|Surname, name|Surname and name|Surname first name|Last name, first name|Family name, first name|Name of crew|Name of crew member|Crew name|Seafarer name|Name of seafarer|Name of passenger|Passenger name|Nom et prénoms|Nom et prénom|Nom, prénoms|Nom prénoms|Apellidos y nombres|Apellidos y nombre|Apellidos, nombres|Nombre y apellidos|Nombre|الاسم|الاسم الكامل',
  rank: 'Rank or rating|Rank/rating|Rank|Rating|Rank of rating|Duty of crew|Duty|Position|Position on board|Capacity|Crew member rank or rating, coded|Crew member rank or rating|Function|Job title|Grade ou fonction|Grade|Fonction|Qualité|Rango|Cargo|Rango o cargo|Plaza|Grado|Role|Role code|Dienstgrad|الرتبة|الوظيفة',
  nationality:
    'Nationality|Nationality code|Citizenship|Nationality, coded|Person nationality, coded|Nationalité|Nacionalidad|Nazionalità|Nationalität|Nacionalidade|الجنسية|Natl|Nat|Nat.|Nation|Country of nationality',
  birthDate:
    'Date of birth|Birth date|DOB|D.O.B.|Born|Year of birth|Person date of birth|Date de naissance|Fecha de nacimiento|Data di nascita|Geburtsdatum|Data de nascimento|تاريخ الميلاد',
  birthPlace:
    'Place of birth|Birth place|POB|P.O.B.|City of birth|Town of birth|Person place of birth name|Lieu de naissance|Lugar de nacimiento|Luogo di nascita|Geburtsort|مكان الميلاد',
  birthDatePlace:
    'Date and place of birth|Date & place of birth|Date/place of birth|DOB and POB|DOB/POB|Date et lieu de naissance|Fecha y lugar de nacimiento|Place and date of birth',
  birthCountry:
    'Country of birth|Birth country|Birth country code|Person country of birth, coded|Pays de naissance|País de nacimiento',
  sex: 'Gender|Sex|Gender code|Person gender, coded|Gender, coded|Sexe|Sexo|Genre|Género|Geschlecht|الجنس|M/F',
  documentKind:
    'Nature of identity document|Nature of idendity document|Type of identity document|Type of identity or travel document|Type of identity or travel document supplied by the passenger|Nature of identity or travel document|Identity document type|ID document type|Document type|Type of document|Travel document type|Type of travel document|Nature of ID|Nature of document|ID type|Type of ID|Kind of document|Person identity or travel document type, coded|Nature de la pièce d’identité|Nature du document|Type de document|Tipo de documento|Naturaleza del documento|Clase de documento|نوع الوثيقة',
  documentNumber:
    'Number of identity document|Identity document number|Number of identity or travel document|Serial number of identity or travel document|Serial number of identity document|ID document number|Document number|Document no|Travel document number|Number of travel document|Sr. no of travel document|Number of ID|ID number|ID no|Number of document|Person identity or travel document number|Numéro de la pièce d’identité|Numéro du document|Número de documento|Nº de documento|رقم الوثيقة',
  documentKindNumber:
    'Nature and number of identity document|Nature and no. of identity document|Nature & number of identity document|Type and number of identity document|Type and number of identity or travel document|Nature and number of ID|Nature et numéro de la pièce d’identité|Naturaleza y número del documento de identidad|Tipo y número de documento|Identity document',
  documentIssuer:
    'Issuing state|Issuing state of identity document|Issuing state of identity or travel document|Issuing state of ID|Issuing country|Issuing country of travel document|Issuing country of identity document|Country of issue|State of issue|Issuing authority|ID country|ID issuing country|Document country|Document issuing country|Travel document issuing country|Person identity or travel document issuing nation, coded|Issuing nation|Issued by|État émetteur|Pays d’émission|Pays de délivrance|Estado emisor|País emisor|País de emisión|جهة الإصدار',
  documentExpiry:
    'Expiry date|Expiry date of identity document|Expiry date of identity or travel document|Expiry date of ID|Expiry date of travel document|Date of expiry|Expiration date|ID expiration date|Document expiry date|Travel document expiry date|Person identity or travel document expiry date|Expiry|Expires|Valid until|Validity|Date d’expiration|Date de validité|Fecha de caducidad|Fecha de vencimiento|Caducidad|تاريخ الانتهاء',
  documentIssued:
    'Issuing date|Issue date|Date of issue|Issuing date of travel document|Issued on|Document issue date|Issuance date|Date de délivrance|Fecha de emisión|Fecha de expedición|تاريخ الإصدار',
  passportNumber:
    'Passport number|Passport no|Passport|Ppt no|Numéro de passeport|Passeport|Número de pasaporte|Pasaporte|رقم جواز السفر|جواز السفر',
  passportExpiry:
    'Passport expiry date|Passport expiry|Passport expiration date|Passport valid until|Passport exp date',
  passportIssued: 'Passport issue date|Passport date of issue|Passport issued',
  passportIssuer:
    'Passport issuing country|Passport country|Passport issuing state|Passport issued by|Passport country of issue',
  seamanNumber:
    'Seaman’s book number|Seaman’s book no|Seaman’s book|Seamans book|Seaman book no|Seaman book number|Seaman book|S/Book no|S/Book|S.B. no|SB no|SBK no|CDC no|CDC number|CDC|Discharge book no|Discharge book number|Seafarer’s identity document number|Seafarer identity document no|Seafarer’s identity document|SID number|SID no|SIRB no|SIRB number|Livret de marin|Libreta de embarque|Libreta de mar',
  seamanExpiry:
    'Seaman’s book expiry date|Seaman’s book expiry|Seaman book expiry|S/Book expiry|S/Book expiry date|SB expiry|Seaman book expiry date|CDC expiry|CDC expiry date|SID expiry date|SIRB expiry|Seamans book exp date',
  seamanIssued: 'Seaman’s book issue date|Seaman book issue date|CDC issue date',
  seamanIssuer:
    'Seaman’s book issuing country|Seaman book issuing country|Seaman’s book issuing state|CDC issuing country',
  visaNumber:
    'Visa number|Visa no|Visa|Visa/residence permit number|Visa residence permit number|Person visa or residence permit number|Visa or residence permit number|Residence permit number|Numéro de visa|Número de visado|Visado|Número de visa|رقم التأشيرة',
  embarkPort:
    'Port of embarkation|Embarkation port|Embarkation|Port embarked|Embark port|Port of boarding|Person port of embarkation, coded|Person port of embarkation|Person port of embarkation name|Port of embarkation, coded|Place of embarkation|Joined port|Port joined|Sign on port|Embark place|Port d’embarquement|Puerto de embarque|Porto di imbarco|ميناء الصعود',
  debarkPort:
    'Port of disembarkation|Disembarkation port|Disembarkation|Debarkation|Port of debarkation|Debarkation port|Port disembarked|Person port of disembarkation, coded|Person port of disembarkation|Person port of disembarkation name|Port of disembarkation, coded|Place of disembarkation|Sign off port|Disembark place|Debark place|Port de débarquement|Puerto de desembarque|Puerto de desembarco|ميناء النزول',
  embarkDate:
    'Date of embarkation|Embarkation date|Embark date|Date joined|Joining date|Sign on date|Person embarkation date and time|Date embarked|Date d’embarquement|Fecha de embarque',
  debarkDate:
    'Date of disembarkation|Disembarkation date|Disembark date|Sign off date|Person disembarkation date|Debark date',
  embarkCountry: 'Country of embarkation|Embark country|Embarkation country',
  debarkCountry: 'Country of disembarkation|Debark country|Disembark country|Disembarkation country',
  transit:
    'Transit passenger or not|Transit passenger|In transit|Transit|Transit (yes/no)|Person in transit indicator|Transit indicator|Passager en transit|En transit|Pasajero en tránsito|En tránsito|Tránsito|عابر',
  personKind:
    'Person type|Type of person|Crew or passenger|Crew/passenger|Person on board type|Person type, coded|Crew/pax|Status on board|Occupant|Passenger or crew',
  ageClass: 'Passenger type|Category|Age category|Age group|Person category|Passenger category',
  residence: 'Country of residence|Residence|Residence country|Pays de résidence|País de residencia',
  cabin: 'Cabin|Cabin number|Cabin no|Cabine|Camarote',
  locator: 'Booking reference|Booking number|Booking no|Booking|Reservation number|PNR|Record locator',
} as const;

export type PersonColumn = keyof typeof HEADINGS;

/** Headings whose content is known and not allowed, with what it is counted as. Their words alone say nothing of anybody. */
const REMOVED: Partial<Record<RemovalKind, string>> = {
  'free-text':
    'Remarks|Remark|Comments|Comment|Notes|Note|Observations|Observaciones|Remarques|Other information|Additional information|Crew effects|Effects|Effects ineligible for relief from customs duties or subject to prohibitions or restrictions|Effets de l’équipage|Efectos de la tripulación|Description of crew effects|Crew effects onboard quantity|Religion|Ethnicity|Race|Marital status|Signature|Address|Home address|Phone|Telephone|Email|E-mail|Contact|Emergency contact|Emergency contact number|Contact number|Next of kin|Employer|ملاحظات',
  meal: 'Meal|Meals|Diet|Dietary|Dietary requirements|Dietary remarks|Special meal|Food allergies|Régime|Dieta',
  health:
    'Medical|Medical remarks|Medical information|Health|Health status|Health declaration|Allergies|Blood group|Blood type|Vaccination|Vaccinated|Special needs|Special care|Special care or assistance|Special assistance|Care or assistance needed|Disability|Mobility|Temperature|Body temperature|Illness|Besoins particuliers|Necesidades especiales|Santé|Salud',
  'payment-card': 'Credit card|Card number|Payment card|Credit card number|Onboard account|Carte de crédit|Tarjeta',
};

const columnByKey = new Map<string, PersonColumn>();
for (const [column, headings] of Object.entries(HEADINGS)) {
  if (!isPersonColumn(column)) continue;
  for (const heading of headings.split('|')) {
    const key = headingKey(heading);
    if (!columnByKey.has(key)) columnByKey.set(key, column);
  }
}

function isPersonColumn(column: string): column is PersonColumn {
  return Object.hasOwn(HEADINGS, column);
}

const removedByKey = new Map<string, RemovalKind>(
  Object.entries(REMOVED).flatMap(([kind, headings]) =>
    isRemovalKind(kind) ? headings.split('|').map((heading) => [headingKey(heading), kind] as const) : [],
  ),
);

function isRemovalKind(kind: string): kind is RemovalKind {
  return Object.hasOwn(REMOVED, kind);
}

/** The column a heading stands for, in any spelling of the list. */
export function personColumn(heading: string): PersonColumn | undefined {
  for (const key of headingKeys(heading)) {
    const column = columnByKey.get(key);
    if (column !== undefined) return column;
  }
  return undefined;
}

/** What the content under a known but forbidden heading is counted as. */
export function removedColumn(heading: string): RemovalKind | undefined {
  for (const key of headingKeys(heading)) {
    const kind = removedByKey.get(key);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** Second row of a two-row heading, under `Identity document` and the like. */
const UNDER: Record<string, PersonColumn> = {
  type: 'documentKind',
  nature: 'documentKind',
  kind: 'documentKind',
  no: 'documentNumber',
  'issuing state': 'documentIssuer',
  'issuing country': 'documentIssuer',
  state: 'documentIssuer',
  country: 'documentIssuer',
  expiry: 'documentExpiry',
  'expiry date': 'documentExpiry',
  'date expiry': 'documentExpiry',
  family: 'familyName',
  given: 'givenNames',
  date: 'birthDate',
  place: 'birthPlace',
};

/** Column of a heading in the second row, under a joined one. */
export function underColumn(heading: string): PersonColumn | undefined {
  return UNDER[headingKey(heading)];
}

/** The first heading of each column, for templates. */
export function columnTitle(column: PersonColumn): string {
  return HEADINGS[column].split('|')[0] ?? column;
}
