const beginnings = ['ABD'];
const endings =
  'DOTIR OVICH EVICH OVNA EVNA SHVILI UDIN ULA ENKO ISKI OVSKI EVSKI OVA EVA OV EV IAN SON SEN INGTON'.split(' ');

/** The beginning many names share (Abd al-…), empty for none. Words come folded. */
export function commonBeginning(fold: string): string {
  return beginnings.find((beginning) => fold.length >= beginning.length + 3 && fold.startsWith(beginning)) ?? '';
}

/** The end many names share (-ovich, -dottir, -ullah), empty for none. */
export function commonEnding(fold: string): string {
  return endings.find((ending) => fold.length >= ending.length + 2 && fold.endsWith(ending)) ?? '';
}
