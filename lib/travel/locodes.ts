import { toCountryCode } from './parsers/country-code';

/**
 * UN/LOCODE (UNECE Recommendation 16): country as ISO 3166-1 alpha-2 and three characters for the place, letters or
 * 2 to 9, since 0 and 1 are taken for letters. Ports of the exchange's members first (fictional, in the user-assigned
 * codes XA to XZ), then the largest seaports: code, zone where the country has several, names.
 */
const PORTS: readonly [locode: string, names: string, zone?: string][] = [
  ['XAAMA', 'Amaurot'],
  ['XAMIL', 'Milo'],
  ['XBCAR', 'Arcadia'],
  ['XCSTR', 'Strelsau'],
  ['AEDXB', 'Dubai'],
  ['AEJEA', 'Jebel Ali'],
  ['AUMEL', 'Melbourne', 'Australia/Melbourne'],
  ['AUSYD', 'Sydney', 'Australia/Sydney'],
  ['BEANR', 'Antwerp|Antwerpen|Anvers|Amberes'],
  ['BEZEE', 'Zeebrugge'],
  ['BRSSZ', 'Santos', 'America/Sao_Paulo'],
  ['CAVAN', 'Vancouver', 'America/Vancouver'],
  ['CAHAL', 'Halifax', 'America/Halifax'],
  ['CNNGB', 'Ningbo'],
  ['CNSHA', 'Shanghai'],
  ['CNSZX', 'Shenzhen'],
  ['CNTAO', 'Qingdao'],
  ['CYLMS', 'Limassol|Lemesos'],
  ['DEBRV', 'Bremerhaven'],
  ['DEHAM', 'Hamburg|Hambourg|Hamburgo'],
  ['DEKEL', 'Kiel'],
  ['DKCPH', 'Copenhagen|København|Kobenhavn|Copenhague'],
  ['EGALY', 'Alexandria|Alexandrie'],
  ['EGPSD', 'Port Said'],
  ['ESALG', 'Algeciras'],
  ['ESBCN', 'Barcelona|Barcelone'],
  ['ESCAD', 'Cadiz'],
  ['ESLPA', 'Las Palmas', 'Atlantic/Canary'],
  ['ESPMI', 'Palma|Palma de Mallorca'],
  ['ESSCT', 'Santa Cruz de Tenerife', 'Atlantic/Canary'],
  ['ESVLC', 'Valencia|Valence'],
  ['FIHEL', 'Helsinki'],
  ['FRBES', 'Brest'],
  ['FRCQF', 'Calais'],
  ['FRLEH', 'Le Havre'],
  ['FRMRS', 'Marseille|Marseilles|Marsella'],
  ['GBDVR', 'Dover|Douvres'],
  ['GBFXT', 'Felixstowe'],
  ['GBSOU', 'Southampton'],
  ['GIGIB', 'Gibraltar'],
  ['GRPIR', 'Piraeus|Piraeas|Le Pirée|El Pireo'],
  ['HKHKG', 'Hong Kong'],
  ['ILHFA', 'Haifa'],
  ['INNSA', 'Nhava Sheva'],
  ['ITCVV', 'Civitavecchia'],
  ['ITGOA', 'Genoa|Genova|Gênes|Genes'],
  ['ITNAP', 'Naples|Napoli'],
  ['JPOSA', 'Osaka'],
  ['JPYOK', 'Yokohama'],
  ['KRPUS', 'Busan|Pusan'],
  ['LKCMB', 'Colombo'],
  ['MACAS', 'Casablanca'],
  ['MAPTM', 'Tanger Med|Tangier Med'],
  ['MTMLA', 'Valletta|La Valette'],
  ['MYPKG', 'Port Klang|Port Kelang'],
  ['NGLOS', 'Lagos'],
  ['NLAMS', 'Amsterdam'],
  ['NLRTM', 'Rotterdam'],
  ['NOBGO', 'Bergen'],
  ['NOOSL', 'Oslo'],
  ['PAONX', 'Colon|Colón'],
  ['PHMNL', 'Manila|Manille'],
  ['PLGDN', 'Gdansk|Gdańsk'],
  ['PTLIS', 'Lisbon|Lisboa|Lisbonne', 'Europe/Lisbon'],
  ['ROCND', 'Constanta|Constanța|Constantza'],
  ['SAJED', 'Jeddah|Djeddah'],
  ['SEGOT', 'Gothenburg|Göteborg|Goteborg'],
  ['SEGVX', 'Gävle|Gavle'],
  ['SEMMA', 'Malmö|Malmo'],
  ['SESTO', 'Stockholm'],
  ['SGSIN', 'Singapore|Singapour|Singapur'],
  ['TNTUN', 'Tunis'],
  ['TRIST', 'Istanbul|Estambul'],
  ['TRIZM', 'Izmir'],
  ['USHOU', 'Houston', 'America/Chicago'],
  ['USLAX', 'Los Angeles', 'America/Los_Angeles'],
  ['USLGB', 'Long Beach', 'America/Los_Angeles'],
  ['USMIA', 'Miami', 'America/New_York'],
  ['USNYC', 'New York', 'America/New_York'],
  ['ZADUR', 'Durban'],
];

/** Zones of countries that have one (of Spain and Portugal: that of the mainland, islands stand in the list above). */
const ZONES =
  'XA Atlantic/Azores,XB Europe/Athens,XC Europe/Prague,AE Asia/Dubai,AL Europe/Tirane,AO Africa/Luanda,' +
  'AZ Asia/Baku,BA Europe/Sarajevo,BB America/Barbados,BD Asia/Dhaka,BE Europe/Brussels,BG Europe/Sofia,' +
  'BH Asia/Bahrain,BJ Africa/Porto-Novo,BM Atlantic/Bermuda,BN Asia/Brunei,BS America/Nassau,BZ America/Belize,' +
  'CI Africa/Abidjan,CM Africa/Douala,CN Asia/Shanghai,CO America/Bogota,CR America/Costa_Rica,CU America/Havana,' +
  'CV Atlantic/Cape_Verde,DE Europe/Berlin,DJ Africa/Djibouti,DK Europe/Copenhagen,DO America/Santo_Domingo,' +
  'DZ Africa/Algiers,EE Europe/Tallinn,EG Africa/Cairo,ER Africa/Asmara,ES Europe/Madrid,FI Europe/Helsinki,' +
  'FJ Pacific/Fiji,FR Europe/Paris,GA Africa/Libreville,GB Europe/London,GE Asia/Tbilisi,GH Africa/Accra,' +
  'GI Europe/Gibraltar,GM Africa/Banjul,GN Africa/Conakry,GR Europe/Athens,GT America/Guatemala,GY America/Guyana,' +
  'HK Asia/Hong_Kong,HN America/Tegucigalpa,HR Europe/Zagreb,HT America/Port-au-Prince,IE Europe/Dublin,' +
  'IL Asia/Jerusalem,IN Asia/Kolkata,IQ Asia/Baghdad,IR Asia/Tehran,IS Atlantic/Reykjavik,IT Europe/Rome,' +
  'JM America/Jamaica,JO Asia/Amman,JP Asia/Tokyo,KE Africa/Nairobi,KH Asia/Phnom_Penh,KM Indian/Comoro,' +
  'KR Asia/Seoul,KW Asia/Kuwait,LB Asia/Beirut,LK Asia/Colombo,LR Africa/Monrovia,LT Europe/Vilnius,' +
  'LV Europe/Riga,LY Africa/Tripoli,MA Africa/Casablanca,MC Europe/Monaco,ME Europe/Podgorica,' +
  'MG Indian/Antananarivo,MM Asia/Yangon,MO Asia/Macau,MR Africa/Nouakchott,MT Europe/Malta,MU Indian/Mauritius,' +
  'MV Indian/Maldives,MY Asia/Kuala_Lumpur,MZ Africa/Maputo,NA Africa/Windhoek,NG Africa/Lagos,' +
  'NI America/Managua,NL Europe/Amsterdam,NO Europe/Oslo,OM Asia/Muscat,PA America/Panama,PE America/Lima,' +
  'PH Asia/Manila,PK Asia/Karachi,PL Europe/Warsaw,PR America/Puerto_Rico,PT Europe/Lisbon,QA Asia/Qatar,' +
  'RE Indian/Reunion,RO Europe/Bucharest,SA Asia/Riyadh,SC Indian/Mahe,SD Africa/Khartoum,SE Europe/Stockholm,' +
  'SG Asia/Singapore,SI Europe/Ljubljana,SL Africa/Freetown,SN Africa/Dakar,SO Africa/Mogadishu,' +
  'SR America/Paramaribo,SV America/El_Salvador,SY Asia/Damascus,TG Africa/Lome,TH Asia/Bangkok,TN Africa/Tunis,' +
  'TR Europe/Istanbul,TT America/Port_of_Spain,TW Asia/Taipei,TZ Africa/Dar_es_Salaam,UA Europe/Kyiv,' +
  'UY America/Montevideo,VE America/Caracas,VN Asia/Ho_Chi_Minh,YE Asia/Aden,ZA Africa/Johannesburg';

const zoneByCountry = new Map(ZONES.split(',').map((entry) => [entry.slice(0, 2), entry.slice(3)]));
const zoneByPort = new Map(PORTS.flatMap(([code, , zone]) => (zone === undefined ? [] : [[code, zone] as const])));
const namesByPort = new Map(PORTS.map(([code, names]) => [code, names.split('|')]));
const portByName = new Map(
  PORTS.flatMap(([code, names]) => names.split('|').map((name) => [nameKey(name), code] as const)),
);

function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^port of /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A UN/LOCODE, with or without the blank after the country (`FR MRS`), in capitals, as `{ locode: 'FRMRS', country:
 * 'FR' }`. The country must be one of ISO 3166-1 or a user-assigned code `XA` to `XZ`. Whether the place exists is not
 * looked up: there are 116,000.
 */
export function readLocode(text: string): { locode: string; country: string } | undefined {
  const match = /^([A-Z]{2})[ -]?([A-Z2-9]{3})$/.exec(text.trim());
  const country = match?.[1] ?? '';
  if (!match || !(/^X[A-Z]$/.test(country) || toCountryCode(country) !== country)) return undefined;
  return { locode: `${country}${match[2]}`, country };
}

/**
 * A port as people write it: a name known here, a code, or a name with its code (`Marseille (FR MRS)`, `FRMRS -
 * Marseille`). Names come first: `LAGOS` and `CADIZ` have the form of a code.
 */
export function readPort(text: string): string | undefined {
  const known = portByName.get(nameKey(text));
  if (known !== undefined) return known;
  const whole = readLocode(text);
  if (whole) return whole.locode;
  const parts = text.split(/[,()[\]/]| - |\s{2,}/);
  if (parts.length < 2 || parts.length > 6) return undefined;
  for (const part of parts) {
    const code = readLocode(part);
    if (code) return code.locode;
  }
  return portByName.get(nameKey(parts[0] ?? ''));
}

/** English name of a port that is listed here. */
export function portName(locode: string): string | undefined {
  return namesByPort.get(locode)?.[0];
}

/** IANA zone of a UN/LOCODE: of the port where listed, else of its country where that has one zone only. */
export function zoneOfLocode(locode: string): string | undefined {
  return locode.length === 5 ? (zoneByPort.get(locode) ?? zoneByCountry.get(locode.slice(0, 2))) : undefined;
}
