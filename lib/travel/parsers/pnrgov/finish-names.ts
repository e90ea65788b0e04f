import type { ParsedTraveller } from '@/lib/travel/parsed';
import { stripTitle, titleEnding } from '@/lib/travel/parsers/name-titles';
import type { TravellerEntry } from '@/lib/travel/parsers/pnrgov/traveller-index';

/** Share of titled names, and number of sure ones, from which a sender is taken to title everybody. */
const TITLED_SHARE = 0.95;
const TITLED_AT_LEAST = 4;

/**
 * Travellers as they are handed on: titles off the names. A title that stands apart or is surely one goes at once; a
 * doubtful ending waits until it is known whether the sender titles everybody.
 */
export function finishTravellers(entries: readonly TravellerEntry[]): ParsedTraveller[] {
  const doubtful: TravellerEntry[] = [];
  let sure = 0;
  for (const entry of entries) {
    const { parsed } = entry;
    parsed.segments = entry.ranges.ranges;
    if (mayHoldTitle(parsed.familyName)) parsed.cleanFamilyName = stripTitle(parsed.familyName, 'family');
    if (!mayHoldTitle(parsed.givenNames)) continue;
    parsed.cleanGivenNames = stripTitle(parsed.givenNames, 'given');
    if (parsed.cleanGivenNames !== parsed.givenNames) sure += 1;
    else if (titleEnding(parsed.givenNames) === 'doubtful') doubtful.push(entry);
  }
  const everyNameTitled = sure >= TITLED_AT_LEAST && sure + doubtful.length >= entries.length * TITLED_SHARE;
  for (const { parsed, documentGivenNames } of doubtful) {
    const evidence = { sex: parsed.sex, documentGivenNames, everyNameTitled };
    parsed.cleanGivenNames = stripTitle(parsed.givenNames, 'given', evidence);
  }
  return entries.map(({ parsed }) => parsed);
}

/** Every title ends in R, S, D or F; one in front stands apart. Most names are told by their last letter. */
function mayHoldTitle(name: string): boolean {
  if (name.includes(' ')) return true;
  const last = name.charCodeAt(name.length - 1) | 0x20;
  return last === 0x72 || last === 0x73 || last === 0x64 || last === 0x66;
}
