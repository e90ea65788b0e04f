/** Words that ranks, ratings and duties on board are made of, English first; a rank passes only if all its words are here. */
const WORDS = new Set(
  (
    'jr sr ch gangway maintenance maint motor mtr stwd stew ck ofcr electr sup supvr mgr asst capt elec tech ' +
    'master captain capt skipper commander chief first second third fourth fifth junior senior staff assistant asst ass ' +
    'deputy extra additional head lead leading trainee cadet apprentice learner probationary acting relief supernumerary ' +
    '1st 2nd 3rd 4th 5th 1 2 3 4 ' +
    'officer off offr mate engineer eng engr electrical electro electronic electrician elect technical technician eto ' +
    'deck engine eng room machine machinist mechanic fitter welder turner plumber carpenter repairman reefer refrigeration ' +
    'gas cargo tank tanker pump pumpman pumper donkeyman oiler wiper greaser motorman fireman stoker boiler crane operator ' +
    'bosun boatswain bosn able ordinary seaman seafarer seafaring sailor rating deckhand hand helmsman quartermaster lookout ' +
    'deckboy boy watchkeeper watchkeeping watch navigation navigational navigator pilot radio communications safety ' +
    'security environmental environment training hotel catering galley cook chef cuisine sous partie commis baker pastry ' +
    'butcher mess messman messboy messmate kitchen utility steward stewardess waiter waitress bar bartender barista ' +
    'sommelier restaurant dining food beverage provision provisions store storekeeper laundry laundryman tailor linen ' +
    'cabin cabinboy housekeeping housekeeper cleaner cleaning bell concierge reception receptionist purser clerk guest ' +
    'relations relation front desk office administration admin administrator accountant payroll crew human resources ' +
    'cruise director entertainment entertainer host hostess dancer singer musician band member pianist dj stage sound light ' +
    'lighting video photographer photo casino dealer croupier shop gift retail sales manager supervisor coordinator ' +
    'attendant excursion shore excursions tour guide spa beautician hairdresser masseur massage therapist fitness ' +
    'instructor lifeguard youth staff children doctor physician surgeon nurse paramedic ship ships superintendent ' +
    'surveyor inspector owner owners representative agent guard armed ice dp dynamic positioning rov diver scientist ' +
    'researcher fisherman fishing processor it systems system network data general purpose gp specialist specialised ' +
    'multi purpose controller operations operation cargo superintendant loadmaster tally passenger transfer boat ' +
    // French, Spanish
    'capitaine commandant second lieutenant mécanicien mecanicien chef matelot maître maitre équipage equipage bosco ' +
    'cuisinier élève eleve ouvrier graisseur électricien electricien nettoyeur garçon garcon pont machine commissaire ' +
    'capitán capitan patrón patron primer primero segundo tercer tercero oficial jefe máquinas maquinas maquinista ' +
    'puente cubierta marinero contramaestre cocinero camarero engrasador mozo alumno electricista mecánico mecanico ' +
    'mayordomo ayudante calderetero bombero'
  ).split(' '),
);
const SMALL = new Set('of and the de del du la le d a in charge i/c & on board for'.split(' '));

/** Short forms in use on crew lists, and the shape of coded ranks. */
const CODES =
  /^(?:MSTR|MST|CPT|CAPT|C\/?O|CHOFF|CH\.?OFF|[1-4]\/?O|[1-4]OFF|[1-4]NO|2ND\/?O|3RD\/?O|C\/?E|CH\.?ENG|[1-5]\/?E|[1-5]A\/?E|[1-4]AE|ETO|ETR|ELEC|E\/?O|EL|AB|A\/B|ABS|OS|O\/S|OSN|BSN|BOSUN|BSUN|B\/?S|FTR|FITR|MM|M\/?M|OLR|WPR|WIP|PMN|P\/?M|CK|C\/?CK|CCK|2CK|CCOOK|MSM|M\/?M|MESS|STWD|STW|D\/?C|E\/?C|DC|EC|DCDT|ECDT|CDT|TR|RO|R\/O|GPO|GPH|SSO|DPO|SDPO|JO|J\/O|SO|TME|JE|J\/E|SN|PUR|MO|QM|CR\d|[A-Z]{1,3}\d{1,3})$/;

/**
 * Whether a text is a rank or duty and nothing else. A list of words, since a free text beside the rank (`cook, halal`)
 * would say of a person what may not be kept.
 */
export function isRank(text: string): boolean {
  const sent = text.trim();
  if (sent.length > 60) return false;
  if (CODES.test(sent.toUpperCase().replace(/\s+/g, ''))) return true;
  const words = sent
    .toLowerCase()
    .replace(/\./g, '')
    .split(/[\s,/()&-]+/)
    .filter((word) => word !== '' && !SMALL.has(word));
  return words.length > 0 && words.every((word) => WORDS.has(word) || WORDS.has(word.replace(/(?:man|men|s)$/, '')));
}
