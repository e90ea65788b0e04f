import type { ParsedDocument } from '@/lib/travel/parsed';
import { documentKindOf } from '@/lib/travel/parsers/fal/cell-words';
import { countryOf } from '@/lib/travel/parsers/fal/country-word';

/**
 * Nature and number of identity documents in one cell, as the printed form has them: `Passport P1234567`, `PP No.
 * 1234567 / Seaman's book 998877`, `Passport UTO P1234567`.
 */
export function readDocumentCell(text: string): ParsedDocument[] {
  const parts = text.split(/[/;,\n]/).map((part) => part.trim());
  const each = parts.length > 1 && parts.length <= 4 && parts.every((part) => numberIn(part) !== undefined);
  return (each ? parts : [text]).flatMap((part) => {
    const found = numberIn(part);
    if (!found) return [];
    const words = found.before.split(/[\s:.()-]+/).filter((word) => word !== '');
    const country = words
      .map((word) => (word.length === 3 ? countryOf(word) : undefined))
      .find((code) => code !== undefined);
    const kind = words.filter(
      (word) => !/^(no|nr|number|nº|n°|numero)$/i.test(word) && !(word.length === 3 && countryOf(word) !== undefined),
    );
    return [
      {
        kind: documentKindOf(kind.join(' ')) ?? '',
        number: found.number,
        ...(country === undefined ? {} : { issuer: country }),
      },
    ];
  });
}

/** The first word with three digits or more, and what stands before it; letters set apart before it belong to it. */
function numberIn(text: string): { number: string; before: string } | undefined {
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}/-]*/gu)) {
    if ((match[0].match(/\p{N}/gu)?.length ?? 0) < 3) continue;
    const before = text.slice(0, match.index);
    const series = /(?:^|\s)([A-Z]{1,3}) $/.exec(before)?.[1] ?? '';
    const own =
      series !== '' &&
      !/^N[OR]$/.test(series) &&
      documentKindOf(series) === undefined &&
      countryOf(series) === undefined;
    return own
      ? { number: `${series} ${match[0]}`, before: before.slice(0, -series.length - 1) }
      : { number: match[0], before };
  }
  return undefined;
}
