import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import {
  type DocumentRequest,
  firstReference,
  requestReferences,
} from '@/lib/travel/parsers/pnrgov/read-document-request';
import {
  bearsName,
  type TravellerEntry,
  type TravellerIndex,
  type TravellerName,
} from '@/lib/travel/parsers/pnrgov/traveller-index';
import { recent } from '@/lib/travel/parsers/read-context';

/**
 * Whose request it is: by the reference beside it, else by the name in it, else by the group it stands in. A document
 * that fits nobody makes a traveller of its own, with a warning: senders do lose TIF segments, and a person must not be
 * lost with them.
 */
export class TravellerFinder {
  constructor(
    private readonly index: TravellerIndex,
    private readonly issues: IssueList,
  ) {}

  ofDocument(request: DocumentRequest, segment: Segment, fields: Fields, owner?: TravellerEntry): TravellerEntry {
    if (request.infant) return this.infant(request, segment);
    const referenced = this.#referenced(fields, segment);
    const direct = referenced ?? owner;
    if (direct && (request.familyName === '' || bearsName(direct, request))) return direct;
    const named = request.familyName === '' ? [] : this.index.named(request);
    if (direct && (named.length === 0 || named.includes(direct))) {
      if (referenced || named.length > 0 || this.index.isRelative(direct, request)) return direct;
    }
    const found = named.find((entry) => entry.parsed.documents.length === 0) ?? named[0];
    if (found) return found;
    if (direct) return direct;
    const { only } = this.index;
    if (only && (request.familyName === '' || this.index.isRelative(only, request))) return only;
    this.issues.warn('pnrTravellerFromDocument', segment);
    return this.index.add(request, '', undefined, segment);
  }

  /** The traveller a request without a name is about. */
  direct(fields: Fields, segment: Segment, owner?: TravellerEntry): TravellerEntry | undefined {
    return this.#referenced(fields, segment) ?? owner ?? this.index.only;
  }

  infant(name: TravellerName, segment: Segment): TravellerEntry {
    const named = this.index.named(name).filter((entry) => entry.parsed.ageClass === 'infant');
    if (named[0]) return named[0];
    const unnamed = recent(this.index.infants).filter(
      (entry) => entry.parsed.documents.length === 0 && entry.parsed.givenNames === '',
    );
    if (unnamed.length === 1 && unnamed[0]) return unnamed[0];
    const unmarked = this.index.named(name).find((entry) => entry.parsed.ageClass === undefined);
    if (unmarked) return unmarked;
    this.issues.warn('pnrInfantAdded', segment);
    return this.index.add(name, '', 'infant', segment);
  }

  #referenced(fields: Fields, segment: Segment): TravellerEntry | undefined {
    const reference = firstReference(fields);
    if (reference === '') return undefined;
    const first = this.index.byReference(reference);
    if (first) return first;
    for (const other of requestReferences(fields)) {
      const entry = this.index.byReference(other);
      if (entry) return entry;
    }
    this.issues.warn('pnrReferenceUnknown', segment, { qualifier: fields.at(1, 0).toUpperCase() });
    return undefined;
  }
}
