import { toCountryCode } from '@/lib/travel/parsers/country-code';

/** Words for belonging to a country as crew and passenger lists write them, first those that supply most seafarers. */
const ADJECTIVES =
  'filipino PHL,filipina PHL,philippine PHL,chinese CHN,indian IND,indonesian IDN,ukrainian UKR,russian RUS,' +
  'burmese MMR,myanmar MMR,vietnamese VNM,turkish TUR,greek GRC,hellenic GRC,polish POL,romanian ROU,bulgarian BGR,' +
  'croatian HRV,croat HRV,georgian GEO,montenegrin MNE,latvian LVA,lithuanian LTU,estonian EST,british GBR,irish IRL,' +
  'german DEU,dutch NLD,norwegian NOR,danish DNK,swedish SWE,finnish FIN,icelandic ISL,french FRA,italian ITA,' +
  'spanish ESP,portuguese PRT,belgian BEL,austrian AUT,swiss CHE,czech CZE,slovak SVK,slovenian SVN,slovene SVN,' +
  'hungarian HUN,serbian SRB,bosnian BIH,albanian ALB,cypriot CYP,maltese MLT,egyptian EGY,syrian SYR,lebanese LBN,' +
  'jordanian JOR,iraqi IRQ,iranian IRN,saudi SAU,omani OMN,yemeni YEM,emirati ARE,kuwaiti KWT,qatari QAT,' +
  'bahraini BHR,israeli ISR,moroccan MAR,tunisian TUN,algerian DZA,libyan LBY,sudanese SDN,ethiopian ETH,kenyan KEN,' +
  'tanzanian TZA,nigerian NGA,ghanaian GHA,senegalese SEN,ivorian CIV,cameroonian CMR,south african ZAF,' +
  'cape verdean CPV,pakistani PAK,bangladeshi BGD,sri lankan LKA,nepalese NPL,nepali NPL,maldivian MDV,thai THA,' +
  'malaysian MYS,singaporean SGP,korean KOR,south korean KOR,north korean PRK,japanese JPN,taiwanese TWN,' +
  'australian AUS,new zealander NZL,kiribati KIR,tuvaluan TUV,fijian FJI,american USA,us citizen USA,canadian CAN,' +
  'mexican MEX,cuban CUB,dominican DOM,haitian HTI,jamaican JAM,honduran HND,panamanian PAN,colombian COL,' +
  'venezuelan VEN,ecuadorian ECU,peruvian PER,chilean CHL,argentine ARG,argentinian ARG,uruguayan URY,brazilian BRA,' +
  'afghan AFG,azerbaijani AZE,armenian ARM,kazakh KAZ,uzbek UZB,moldovan MDA,belarusian BLR,bahamian BHS,' +
  'liberian LBR,marshallese MHL,utopian UTO,arcadian ARC,ruritanian RUR,stateless XXA';
/** Names beside those of the Unicode lists: former, short, and how registers of ships write their flags. */
const OTHER_NAMES =
  'utopia UTO,arcadia ARC,ruritania RUR,uk GBR,great britain GBR,england GBR,scotland GBR,wales GBR,' +
  'northern ireland GBR,isle man IMN,russian federation RUS,korea KOR,republic korea KOR,rok KOR,dprk PRK,' +
  'democratic peoples republic korea PRK,viet nam VNM,burma MMR,turkey TUR,holland NLD,ivory coast CIV,' +
  'czech republic CZE,macedonia MKD,cape verde CPV,swaziland SWZ,usa USA,us USA,united states america USA,america USA,' +
  'uae ARE,prc CHN,peoples republic china CHN,hong kong HKG,hong kong china HKG,macao MAC,iran islamic republic IRN,' +
  'islamic republic iran IRN,syrian arab republic SYR,lao pdr LAO,brunei darussalam BRN,tanzania TZA,' +
  'united republic tanzania TZA,moldova MDA,republic moldova MDA,palestine PSE,bolivia BOL,venezuela VEN,' +
  'east timor TLS,drc COD,dr congo COD,democratic republic congo COD,congo COG,bahamas BHS,marshall is MHL,' +
  'republic marshall islands MHL,rmi MHL,antigua barbuda ATG,antigua & barbuda ATG,st vincent grenadines VCT,' +
  'saint vincent grenadines VCT,st kitts nevis KNA,madeira PRT,nis NOR,dis DNK';

/** Doc 9303-3 special codes, former countries, and the exchange's fictional members. */
const OTHER_CODES =
  'UTO ARC RUR XXA XXB XXC XXX XOM XPO XCT XCO XEC XIM XMP XCE EUE UNO UNA UNK RKS GBD GBN GBO GBP GBS SUN YUG CSK SCG ' +
  'ZAR DDR ROM TMP ANT NTZ BUR';

const codes = new Set(OTHER_CODES.split(' '));
const byName = new Map<string, string>();
for (const list of [ADJECTIVES, OTHER_NAMES])
  for (const entry of list.split(',')) byName.set(wordKey(entry.slice(0, -4)), entry.slice(-3));
for (const language of ['en', 'fr', 'es', 'ar']) {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  for (let first = 65; first <= 90; first += 1)
    for (let second = 65; second <= 90; second += 1) {
      const alpha2 = String.fromCharCode(first, second);
      const code = toCountryCode(alpha2);
      if (code?.length === 3) codes.add(code);
      const name = code?.length === 3 ? names.of(alpha2) : undefined;
      if (name !== undefined && code !== undefined && !byName.has(wordKey(name))) byName.set(wordKey(name), code);
    }
}

function wordKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}|['’.]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && word !== 'the' && word !== 'of' && word !== 'and' && word !== 'y' && word !== 'et')
    .join(' ');
}

/**
 * ISO 3166-1 alpha-3 or Doc 9303 special code of a country or nationality in words (English, French, Spanish, Arabic)
 * or as a code; of two together (`PHL - Filipino`, `UTO/ARC`) the first. Undefined for every other word, so that nothing
 * that is no country passes under the heading (in some registers "nationality" is an ethnicity).
 */
export function countryOf(sent: string): string | undefined {
  const text = sent.trim();
  if (text === '' || text.length > 80) return undefined;
  const named = byName.get(wordKey(text));
  if (named !== undefined) return named;
  const code = toCountryCode(text);
  if (code !== undefined && codes.has(code)) return code;
  const parts = text.split(/[/(),;:-]+/).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > 3) return undefined;
  const told = parts.map((part) => countryOf(part));
  return told.every((one) => one !== undefined) ? told[0] : undefined;
}
