import { headingKey, headingKeys } from '@/lib/travel/parsers/fal/heading-key';

/** Facts of the ship and voyage in the head of FAL forms 5 and 6 (items 1 to 5), by the labels in use. */
const LABELS = {
  shipName:
    'Name of ship|Ship name|Ship|Vessel|Vessel name|Name of vessel|Ship’s name|Vessel’s name|M/V|MV|Name and IMO number of the ship|Nom du navire|Navire|Nombre del buque|Buque|Nome della nave|Schiffsname|Name of ship (vessel)|اسم السفينة|السفينة|Ship name and type',
  imo: 'IMO number|IMO no|IMO|IMO ship number|Ship IMO number|Vessel IMO number|Vessel IMO|Ship identification number, IMO|IMO ship identification number|Numéro OMI|Número OMI|OMI|Numéro IMO|رقم المنظمة البحرية الدولية|رقم IMO',
  callSign:
    'Call sign|Callsign|Radio call sign|Call sign of ship|Ship call sign|Indicatif d’appel|Indicatif|Distintivo de llamada|Indicativo|نداء السفينة',
  mmsi: 'MMSI|MMSI number|Ship MMSI number',
  voyage:
    'Voyage number|Voyage no|Voyage|Voy no|Voy|Voyage number, inbound|Inbound voyage number|Numéro de voyage|Número de viaje|Nº de viaje|Viaje|رقم الرحلة',
  flag: 'Flag State of ship|Flag State of the ship|Flag State|Flag|Flag of ship|Nationality of ship|Ship flag|Vessel flag|État du pavillon|Pavillon|Estado de abanderamiento|Bandera|Estado del pabellón|علم السفينة|دولة العلم',
  arrivalPort:
    'Port of arrival|Arrival port|Port of arrival, coded|Port d’arrivée|Puerto de llegada|Puerto de arribo|ميناء الوصول',
  departurePort:
    'Port of departure|Departure port|Port of departure, coded|Port de départ|Puerto de salida|Puerto de partida|ميناء المغادرة',
  port: 'Port of arrival/departure|Port of call|Port|Arrival/departure port|Port d’arrivée/de départ|Puerto de llegada/salida|Port of arrival or departure|ميناء الوصول/المغادرة',
  arrivalDate:
    'Date of arrival|Arrival date|Date and time of arrival|Date/time of arrival|Arrival date and time|ETA|ATA|ETA to port of call|Expected date of arrival|Date d’arrivée|Fecha de llegada|Fecha de arribo|تاريخ الوصول',
  departureDate:
    'Date of departure|Departure date|Date and time of departure|Date/time of departure|Departure date and time|ETD|ATD|ETD from port of call|Date de départ|Fecha de salida|تاريخ المغادرة',
  date: 'Date of arrival/departure|Date - time of arrival/departure|Date and time of arrival/departure|Arrival/departure date|Date of arrival or departure|Date d’arrivée/de départ|Fecha de llegada/salida|تاريخ الوصول/المغادرة',
  portAndDate:
    'Port and date of arrival|Port and date of arrival of the ship|Port and date of departure|Port and date of arrival/departure',
  lastPort:
    'Last port of call|Last port|Last port of call/next port of call|Previous port|Previous port of call|Port arrived from|Arrived from|Arriving from|Dernier port d’escale|Dernière escale|Provenance|Último puerto|Último puerto de escala|Puerto de procedencia|Procedencia|آخر ميناء',
  nextPort:
    'Next port of call|Next port|Port of destination|Destination|Prochaine escale|Prochain port d’escale|Próximo puerto|Próximo puerto de escala|Puerto de destino|Destino|الميناء التالي',
  lastPortDate: 'Date of departure from last port|Last port departure date|Departure date from last port|ETD last port',
  nextPortDate: 'Date of arrival at next port|Next port arrival date|ETA next port|ETA at next port',
  crewTotal:
    'Number of crew|Total crew|Total number of crew|Crew total|No. of crew|Nombre de membres d’équipage|Número de tripulantes',
  passengerTotal:
    'Number of passengers|Total passengers|Total number of passengers|Passengers total|No. of passengers|Nombre de passagers|Número de pasajeros',
} as const;

export type HeadFact = keyof typeof LABELS;

const factByKey = new Map<string, HeadFact>();
for (const [fact, labels] of Object.entries(LABELS)) {
  if (!isHeadFact(fact)) continue;
  for (const label of labels.split('|')) factByKey.set(headingKey(label), fact);
}

function isHeadFact(fact: string): fact is HeadFact {
  return Object.hasOwn(LABELS, fact);
}

/** The fact a label stands for, its colon left off. */
export function headFact(label: string): HeadFact | undefined {
  if (label.length > 120) return undefined;
  for (const key of headingKeys(label)) {
    const fact = factByKey.get(key);
    if (fact !== undefined) return fact;
  }
  return undefined;
}

export function factTitle(fact: HeadFact): string {
  return LABELS[fact].split('|')[0] ?? fact;
}

/** Which list a title names. */
export function listOfTitle(text: string): 'crew' | 'passengers' | 'both' | undefined {
  const key = headingKey(text);
  if (!TITLE.test(key)) return undefined;
  const crew = /crew|equipage|tripula|\b5\b|طاقم/.test(key);
  const passengers = /passenger|pax|passager|pasajer|\b6\b|ركاب/.test(key);
  return crew && passengers ? 'both' : crew ? 'crew' : passengers ? 'passengers' : undefined;
}

const LIST_WORDS =
  'imo|fal|form|crew|passenger|passengers|pax|list|liste|lista|manifest|no|5|6|members|membres|miembros|equipage|passagers|tripulantes|tripulacion|pasajeros|arrival|departure|at|on|board|at arrival|قائمة|الطاقم|الركاب';
const TITLE = new RegExp(`^(?=.*\\p{L}{3})(?:(?:${LIST_WORDS})(?: |$)){1,8}$`, 'u');

/** Words of the printed form that are neither label nor value. */
const PRINTED = new Set(
  [
    'Page number',
    'Page',
    'Page no',
    'IMO General declaration',
    'Arrival',
    'Departure',
    'Arrivée',
    'Départ',
    'Llegada',
    'Salida',
    'Identity document',
    'Identity or travel document',
    'Travel document',
    'Ship',
    'Voyage',
    'Ship information',
    'Voyage information',
    'Date and signature by master, authorized agent or officer',
    'Date and signature by master, authorised agent or officer',
    'Signature of master',
    'International Maritime Organization',
    'IMO Convention on Facilitation of International Maritime Traffic',
    'الوصول',
    'المغادرة',
    'Yes',
    'No',
  ].map(headingKey),
);

/** Text that says nothing of anybody: titles, page numbers, words of the printed form. */
export function isPrinted(text: string): boolean {
  if (text.length > 120) return false;
  const key = headingKey(text.replace(MARKS, ''));
  return key === '' || PRINTED.has(key) || TITLE.test(key) || /^page (no )?\d{1,4}( (of|sur|de)? ?\d{1,4})?$/.test(key);
}

const MARKS = /[☐☑☒✓✔✗✘]|\[\s*[xX]?\s*\]/g;

/** Arrival or departure, where the text is that word alone, marked or not. */
export function directionWord(text: string): 'arrival' | 'departure' | undefined {
  if (text.length > 40) return undefined;
  const key = headingKey(text.replace(MARKS, ' ').replace(/^\s*[xX]\s|\s[xX]\s*$/, ' '));
  if (/^(arrival|arrivee|llegada|الوصول)$/.test(key)) return 'arrival';
  return /^(departure|depart|salida|المغادرة)$/.test(key) ? 'departure' : undefined;
}

/** A cell that ticks its neighbour, or a word with its own tick in it. */
export function isTicked(text: string): boolean {
  return /[☑☒✓✔]|\[\s*[xX]\s*\]|^\s*[xX]\s|\s[xX]\s*$/.test(text);
}

export function isTick(text: string): boolean {
  return /^\s*(?:[xX☑☒✓✔]|\[\s*[xX]\s*\]|yes|oui|si|sí)\s*$/i.test(text);
}
