import anyAscii from 'any-ascii';

/** A segment as elements of components: `['TDT', '20', ['UT', '12']]`. Trailing empty parts are cut, as carriers do. */
export type SegmentParts = [tag: string, ...elements: (string | (string | undefined)[] | undefined)[]];

const twoLetters: [RegExp, string][] = [
  [/[Ää]/g, 'AE'],
  [/[ÖöØø]/g, 'OE'],
  [/[Üü]/g, 'UE'],
  [/[Åå]/g, 'AA'],
  [/ß/g, 'SS'],
];

/** Text as carriers send names: capitals without accents, Ü as UE and the like (Doc 9303-3 §6). */
export function carrierText(text: string): string {
  const spelled = twoLetters.reduce((done, [letter, pair]) => done.replace(letter, pair), text);
  return anyAscii(spelled).toUpperCase().replace(/\s+/g, ' ').trim();
}

/** The service characters of ISO 9735 level A, which the default UNA announces, taken literally. */
function escapeText(text: string): string {
  return text.replace(/[?'+:]/g, '?$&');
}

/** One segment with its terminator. */
export function writeSegment([tag, ...elements]: SegmentParts): string {
  const written = elements.map((element) =>
    (Array.isArray(element) ? element : [element])
      .map((component) => escapeText(component ?? ''))
      .join(':')
      .replace(/(?<!\?):+$/, ''),
  );
  return `${[tag, ...written].join('+').replace(/(?<!\?)\++$/, '')}'`;
}

/** `2026-11-24T13:05` as `YYMMDD` and `HHMM`, or day first as PNRGOV wants it. */
export function edifactTime(local: string): { yymmdd: string; ddmmyy: string; hhmm: string } {
  const [date = '', time = ''] = local.split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const yy = year.slice(2);
  return { yymmdd: `${yy}${month}${day}`, ddmmyy: `${day}${month}${yy}`, hhmm: time.slice(0, 5).replace(':', '') };
}
