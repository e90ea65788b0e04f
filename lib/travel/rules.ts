import type { Issue, ParsedTraveller } from './parsed';

/**
 * Warnings that say: something was not understood, left out or is missing, so that a person or flight may look other
 * than it is. Warnings about form alone (counts, line wraps, character sets) are not among them.
 */
export const losses: ReadonlySet<string> = new Set([
  'warningsMore',
  'edifactTerminatorLost',
  'edifactEnvelopeOpen',
  'edifactOtherMessage',
  'edifactOutsideMessage',
  'edifactUnknownSegment',
  'edifactExtraElements',
  'dateInvalid',
  'nameMissing',
  'travellersNone',
  'paxlstFlightMissing',
  'paxlstLegIncomplete',
  'paxlstOutsideDocument',
  'paxlstUnexpectedSegment',
  'pnrNoFlight',
  'pnrNoTravellers',
  'pnrFewerTravellers',
  'pnrInfantUnread',
  'pnrRequestUnattached',
  'pnrDocumentShifted',
  'pnrSourceLost',
  'pnrInfantUnnamed',
  'xmlUnknownElement',
  'xmlCheckInUnattached',
  'xmlValueRemoved',
  'xmlPersonsDiffer',
  'xmlCallsMore',
  'xmlShipUnknown',
  'falRowUnread',
  'falRowLong',
  'falQuoteOpen',
  'falValueRemoved',
  'falDateAmbiguous',
  'falDateInvalid',
  'falFormUnknown',
  'falVoyagesDiffer',
  'workbookSheetSkipped',
]);

/** Accepted, but not whole: the intake screen says so, and reading again with a newer reader may tell more. */
export const isPartlyRead = (warnings: readonly Issue[]): boolean => warnings.some(({ code }) => losses.has(code));

export const missingFacts = ['birthDate', 'document', 'nationality', 'sex'] as const;
export type MissingFact = (typeof missingFacts)[number];

/** How many of the travellers lack what screening needs most. */
export function countMissing(travellers: readonly ParsedTraveller[]): Record<MissingFact, number> {
  const missing = { birthDate: 0, document: 0, nationality: 0, sex: 0 };
  for (const t of travellers) {
    if (!t.birthDate) missing.birthDate += 1;
    if (!t.documents.some(({ number }) => number !== '')) missing.document += 1;
    if (!t.nationality && !t.documents.some(({ nationality }) => nationality)) missing.nationality += 1;
    if (!t.sex || t.sex === 'U') missing.sex += 1;
  }
  return missing;
}
