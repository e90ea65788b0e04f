import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import {
  continuesDocs,
  firstReference,
  joinDocs,
  requestText,
} from '@/lib/travel/parsers/pnrgov/read-document-request';
import type { TravellerEntry } from '@/lib/travel/parsers/pnrgov/traveller-index';

/** A DOCS text this long is one no more: what follows is not joined to it. */
const LONGEST_DOCS = 400;

/** An SSR with the place it stood at; attached when all travellers of the booking are known. */
export interface PendingRequest {
  code: string;
  segment: Segment;
  fields: Fields;
  /** Traveller whose group (GR2 to GR4, or check-in GR7) the request stands in. */
  owner: TravellerEntry | undefined;
  /** How surely the flight it stands under is the reported one; 0 when it is another. */
  flightRank: number;
  /** DOCS: the text together with that of the requests that continue it, and their segments. */
  text?: string;
  continued?: Segment[];
}

/**
 * Joins DOCS that AIRIMP cut in pieces (`///` begins the next) before they are read. Only neighbours with the same
 * reference belong together, so a hostile list of pieces costs no more than its length.
 */
export function joinContinued(requests: readonly PendingRequest[], issues: IssueList): PendingRequest[] {
  const joined: PendingRequest[] = [];
  for (const request of requests) {
    const last = joined[joined.length - 1];
    if (request.code === 'DOCS' && last?.code === 'DOCS') {
      const text = requestText(request.fields);
      const before = last.text ?? (text.startsWith('///') ? requestText(last.fields) : '');
      const same = firstReference(request.fields) === firstReference(last.fields) && request.owner === last.owner;
      if (before !== '' && same && before.length < LONGEST_DOCS && continuesDocs(text, before)) {
        last.text = joinDocs(before, text);
        last.continued = [...(last.continued ?? []), request.segment];
        issues.warn('pnrDocumentContinued', request.segment);
        continue;
      }
    }
    joined.push(request);
  }
  return joined;
}
