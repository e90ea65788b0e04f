import { languageTag } from '@/lib/display/format-instant';

/** ISO 3166-1 alpha-3 and alpha-2 codes in pairs; documents carry the first, `Intl` knows names by the second. */
const pairs =
  'ABW:AW AFG:AF AGO:AO AIA:AI ALA:AX ALB:AL AND:AD ARE:AE ARG:AR ARM:AM ASM:AS ATA:AQ ATF:TF ATG:AG AUS:AU AUT:AT ' +
  'AZE:AZ BDI:BI BEL:BE BEN:BJ BES:BQ BFA:BF BGD:BD BGR:BG BHR:BH BHS:BS BIH:BA BLM:BL BLR:BY BLZ:BZ BMU:BM BOL:BO ' +
  'BRA:BR BRB:BB BRN:BN BTN:BT BVT:BV BWA:BW CAF:CF CAN:CA CCK:CC CHE:CH CHL:CL CHN:CN CIV:CI CMR:CM COD:CD COG:CG ' +
  'COK:CK COL:CO COM:KM CPV:CV CRI:CR CUB:CU CUW:CW CXR:CX CYM:KY CYP:CY CZE:CZ DEU:DE DJI:DJ DMA:DM DNK:DK DOM:DO ' +
  'DZA:DZ ECU:EC EGY:EG ERI:ER ESH:EH ESP:ES EST:EE ETH:ET FIN:FI FJI:FJ FLK:FK FRA:FR FRO:FO FSM:FM GAB:GA GBR:GB ' +
  'GEO:GE GGY:GG GHA:GH GIB:GI GIN:GN GLP:GP GMB:GM GNB:GW GNQ:GQ GRC:GR GRD:GD GRL:GL GTM:GT GUF:GF GUM:GU GUY:GY ' +
  'HKG:HK HMD:HM HND:HN HRV:HR HTI:HT HUN:HU IDN:ID IMN:IM IND:IN IOT:IO IRL:IE IRN:IR IRQ:IQ ISL:IS ISR:IL ITA:IT ' +
  'JAM:JM JEY:JE JOR:JO JPN:JP KAZ:KZ KEN:KE KGZ:KG KHM:KH KIR:KI KNA:KN KOR:KR KWT:KW LAO:LA LBN:LB LBR:LR LBY:LY ' +
  'LCA:LC LIE:LI LKA:LK LSO:LS LTU:LT LUX:LU LVA:LV MAC:MO MAF:MF MAR:MA MCO:MC MDA:MD MDG:MG MDV:MV MEX:MX MHL:MH ' +
  'MKD:MK MLI:ML MLT:MT MMR:MM MNE:ME MNG:MN MNP:MP MOZ:MZ MRT:MR MSR:MS MTQ:MQ MUS:MU MWI:MW MYS:MY MYT:YT NAM:NA ' +
  'NCL:NC NER:NE NFK:NF NGA:NG NIC:NI NIU:NU NLD:NL NOR:NO NPL:NP NRU:NR NZL:NZ OMN:OM PAK:PK PAN:PA PCN:PN PER:PE ' +
  'PHL:PH PLW:PW PNG:PG POL:PL PRI:PR PRK:KP PRT:PT PRY:PY PSE:PS PYF:PF QAT:QA REU:RE ROU:RO RUS:RU RWA:RW SAU:SA ' +
  'SDN:SD SEN:SN SGP:SG SGS:GS SHN:SH SJM:SJ SLB:SB SLE:SL SLV:SV SMR:SM SOM:SO SPM:PM SRB:RS SSD:SS STP:ST SUR:SR ' +
  'SVK:SK SVN:SI SWE:SE SWZ:SZ SXM:SX SYC:SC SYR:SY TCA:TC TCD:TD TGO:TG THA:TH TJK:TJ TKL:TK TKM:TM TLS:TL TON:TO ' +
  'TTO:TT TUN:TN TUR:TR TUV:TV TWN:TW TZA:TZ UGA:UG UKR:UA UMI:UM URY:UY USA:US UZB:UZ VAT:VA VCT:VC VEN:VE VGB:VG ' +
  'VIR:VI VNM:VN VUT:VU WLF:WF WSM:WS YEM:YE ZAF:ZA ZMB:ZM ZWE:ZW';

/** Alpha-2 code by alpha-3 code. */
export const alpha2ByAlpha3: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => [pair.slice(0, 3), pair.slice(4)]),
);

/**
 * Codes that travel documents carry and ISO 3166-1 does not (ICAO Doc 9303 part 3 section 5), and the states of the demo
 * world: Utopia is ICAO's specimen, Arcadia and Ruritania are invented.
 */
const others: Record<string, Record<string, string>> = {
  UTO: { en: 'Utopia', ar: 'يوتوبيا' },
  ARC: { en: 'Arcadia', ar: 'أركاديا' },
  RUR: { en: 'Ruritania', ar: 'روريتانيا' },
  D: { en: 'Germany', ar: 'ألمانيا' },
  EUE: { en: 'European Union', ar: 'الاتحاد الأوروبي' },
  RKS: { en: 'Kosovo', ar: 'كوسوفو' },
  GBD: { en: 'British overseas territories citizen', ar: 'مواطن أقاليم ما وراء البحار البريطانية' },
  GBN: { en: 'British national (overseas)', ar: 'بريطاني (ما وراء البحار)' },
  GBO: { en: 'British overseas citizen', ar: 'مواطن بريطاني لما وراء البحار' },
  GBP: { en: 'British protected person', ar: 'شخص تحت الحماية البريطانية' },
  GBS: { en: 'British subject', ar: 'رعية بريطاني' },
  UNO: { en: 'United Nations', ar: 'الأمم المتحدة' },
  UNA: { en: 'United Nations specialised agency', ar: 'وكالة متخصصة للأمم المتحدة' },
  UNK: { en: 'United Nations mission in Kosovo', ar: 'بعثة الأمم المتحدة في كوسوفو' },
  XOM: { en: 'Sovereign Military Order of Malta', ar: 'منظمة فرسان مالطة' },
  XPO: { en: 'Interpol', ar: 'الإنتربول' },
  XXA: { en: 'Stateless person', ar: 'شخص عديم الجنسية' },
  XXB: { en: 'Refugee (1951 Convention)', ar: 'لاجئ (اتفاقية 1951)' },
  XXC: { en: 'Refugee (other)', ar: 'لاجئ (غير ذلك)' },
  XXX: { en: 'Nationality not stated', ar: 'جنسية غير مذكورة' },
};

/**
 * A state's or issuer's name from the code on the document (alpha-3, ICAO special, or alpha-2). A code nobody knows is
 * returned as it is: a wrong name would be worse than none.
 */
export function countryName(code: string, locale: string): string {
  const upper = code.trim().replace(/<+$/, '').toUpperCase();
  const other = others[upper];
  if (other) return other[locale] ?? other.en ?? upper;
  const alpha2 = upper.length === 2 ? upper : alpha2ByAlpha3.get(upper);
  if (!alpha2 || !/^[A-Z]{2}$/.test(alpha2)) return upper;
  return new Intl.DisplayNames([languageTag(locale)], { type: 'region', fallback: 'none' }).of(alpha2) ?? upper;
}
