/** What a word does in a name. Only telling words tell people apart. */
export type WordKind = 'telling' | 'half' | 'particle' | 'title' | 'initial';

const words = (list: string) => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Articles and words for "son of", "of", "from": written or left out as one likes, alone or glued to the next word. */
const particles = words(`
  AL EL UL UR AR AS ASH ADH AD AZ AN AT IBN BIN BEN BINT BINTE BINTI OULD WALAD ULD WULD MINT
  DE DA DO DOS DAS DI DU DES DEL DELA DELLA DALLA LA LE LOS LAS VAN VON VOM DER DEN TEN TER ZU ZUM ZUR
  AF AV ST SAINT SAN OF THE BAR BAT UD
`);

const filiations = words('IBN BIN BEN BINT BINTE BINTI OULD WALAD ULD WULD MINT BAR BAT');

/** "Son of", "daughter of": the next word is a parent's name. */
export function isFiliation(text: string): boolean {
  return filiations.has(text);
}

/**
 * Styles and ranks, never part of a longer word: NASR, DREW, AMR and MSAAD keep their letters. Honorifics that are
 * names as well (Khan, Sultan, Malik, Amir) are not here.
 */
const titles = words(`
  MR MRS MS MISS MSTR MX DR PROF PROFESSOR SIR DAME ENG ING HON REV MD PHD ESQ JR SR JUNIOR SENIOR II III IV
  HAJI HAJJI HAJ HAJJ HADJ HADJI ALHAJ SHEIKH SHEIK SHAYKH SHAIKH CHEIKH CHEIK SHEKH
  MULLAH MULLA MOLLA MOLLAH MAULAVI MAWLAWI MAULVI MOULVI MAULANA MAWLANA QARI HAFIZ USTAD USTAZ
  SAYYID SAYED SAYYED SYED SAYID SEYED SEYYED AKHUND
  GEN GENERAL COL COLONEL MAJ CAPT CAPTAIN LT SGT PRESIDENT PRASIDENT
`);

/** Beginnings and ends of compound names that are no name alone: Abu Bakr, Umm Salim, Abd al-Karim, Saif al-Din. */
const halves = words('ABU ABOU ABI UMM OUM ABD ABDUL ABDEL ABDAL DIN DEEN EDDINE UDDIN ULLAH ALLAH');

const weights: Record<WordKind, number> = { telling: 1, half: 0.5, particle: 0.15, title: 0.15, initial: 0.3 };

/** Kind of one A to Z word and its weight, 1 for a telling word. */
export function kindOfWord(text: string): { kind: WordKind; weight: number } {
  const kind = kindOf(text);
  return { kind, weight: weights[kind] };
}

function kindOf(text: string): WordKind {
  if (particles.has(text)) return 'particle';
  if (titles.has(text)) return 'title';
  if (text.length === 1) return 'initial';
  return halves.has(text) ? 'half' : 'telling';
}

/** What carriers and authorities write where a person has one name only (Doc 9303-3 leaves the field to fillers). */
const placeholders = words('FNU LNU NFN NLN NMN XXX XXXX UNKNOWN NOGIVENNAME NOSURNAME NONAME');

export function isPlaceholder(text: string): boolean {
  return placeholders.has(text);
}
