import type { Removal } from '@/lib/travel/parsers/fal/cell-rules';
import { personColumn, removedColumn, underColumn } from '@/lib/travel/parsers/fal/columns';
import { directionWord, headFact, isPrinted } from '@/lib/travel/parsers/fal/head-facts';

/** Remarks in brackets that forms print beside a heading: how to write a date, units, plural endings. */
const HINT =
  /^[([]\s*(?:s|es|[dmyjahnt]{1,4}(?:[\s/.:-]+[dmyjahnt]{1,4}){0,5}|yes\s*\/\s*no|y\s*\/\s*n|m\s*\/\s*f(?:\s*\/\s*x)?|if appropriate|if any|utc|lt|iso[\s\d-]*|un\/?locode|locode|name|code|coded|[xX ]|vessel|imo)?\s*[)\]]$/i;

/** A heading or label of the lists, in any of its spellings. */
export const isKnownLabel = (text: string): boolean =>
  personColumn(text) !== undefined ||
  headFact(text) !== undefined ||
  removedColumn(text) !== undefined ||
  underColumn(text) !== undefined ||
  directionWord(text) !== undefined ||
  isPrinted(text);

/**
 * What of a recognised heading or label is not: text in brackets that is no hint of the form, and of a heading in
 * several languages or parts those that are not known. A label is recognised by the rest, so anything may stand there.
 */
export function removalsInLabel(text: string): Removal[] {
  const removals: Removal[] = [];
  for (const match of text.matchAll(/\([^)]*\)?|\[[^\]]*\]?/g))
    if (!HINT.test(match[0]) && !isKnownLabel(match[0].replace(/[()[\]]/g, '')))
      removals.push({ from: match.index, to: match.index + match[0].length, kind: 'free-text' });
  const bare = text.replace(/\([^)]*\)?|\[[^\]]*\]?/g, (part) => ' '.repeat(part.length));
  if (isWholeKnown(bare)) return removals;
  for (const match of bare.matchAll(/[^/|\n\r;+]+?(?= - | – |[/|\n\r;+]|$)/g))
    if (/[\p{L}\p{N}]/u.test(match[0]) && !isKnownLabel(match[0]))
      removals.push({ from: match.index, to: match.index + match[0].length, kind: 'free-text' });
  return removals;
}

/** Known as it stands, not by one part of several. */
function isWholeKnown(text: string): boolean {
  return !/[/|\n\r;+]| - | – /.test(text) ? isKnownLabel(text) : isKnownLabel(text.replace(/[/|\n\r;+]| - | – /g, ' '));
}
