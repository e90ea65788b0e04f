import type { Keep } from '@/lib/travel/parsers/xml/xml-schema';

/** Words of which ranks and duties on board are made (FAL form 5, code list of ISO 28005-2). */
const WORDS = new Set(
  (
    'able abseaman agent apprentice armed assistant asst attendant baker bar barkeeper barman bartender beverage boatswain bosun boy ' +
    'butcher cabin cadet captain cargo carpenter casino chef chief cleaner clerk commis cook crane crew cruise deck deckhand deputy ' +
    'director diver doctor donkeyman electrical electrician electro electronic eng engine engineer entertainer entertainment environmental ' +
    'expedition facilities fifth first fishing fitter fleet food fourth galley gas general greaser guard guide head helmsman hospitality ' +
    'host hostess hotel housekeeper housekeeping ii iii information instructor it iv janitor junior lascar laundry leader leading lifeboatman ' +
    'lookout machinist maid maintenance manager marine maritime master mate mechanic medic medical member messboy messman mngr motorman ' +
    'musician navigation navigator nurse officer oiler operator ordinary owner painter passenger pastry petty photographer physician pilot plumber porter ' +
    'provision pump pumpman purser quartermaster radio rating receptionist reefer reeferman repairman restaurant revenue room safety ' +
    'sailor scientist sea seaman second secretary security senior service shop singer sous staff steward stewardess storekeeper ' +
    'sub superintendent supercargo supervisor surveyor tankerman technical technician technology third trainee turner utility vetting ' +
    'waiter waitress watch watchman welder wiper worker and of the 1st 2nd 3rd 4th other'
  ).split(' '),
);

const CODES = new Set(
  'ab os cpt capt mstr msr mast chm chf c/o 1/o 2/o 3/o 4/o c/e 1/e 2/e 3/e 4/e 2ae co ce eto etr stwd sso cso cr1 cr2 cr3 cr4 cr5 qmed'.split(
    ' ',
  ),
);

/** Ranks stay: a code of up to three letters or digits, or words of ranks and nothing else. */
export const keepRank: Keep = (value) => {
  const text = value.trim().toLowerCase();
  if (/^[a-z0-9]{1,3}$/.test(text) || /^\d{1,5}$/.test(text) || CODES.has(text)) return value.length;
  // `AbleSeaman` as well as `able seaman`.
  const words = value
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s./&,()-]+/)
    .filter((word) => word !== '');
  const known = words.every((word) => WORDS.has(word) || CODES.has(word) || /^\d(st|nd|rd|th)?$/.test(word));
  return words.length > 0 && words.length <= 6 && known ? value.length : 0;
};
