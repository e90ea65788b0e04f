import type { Issue, ReadResult } from '@/lib/travel/parsed';
import { isKnownTag } from '@/lib/travel/parsers/edifact/known-segments';

/** Where an issue stands: any segment, or a bare byte offset when there is no segment. */
export interface IssuePlace {
  tag?: string;
  position?: number;
  start: number;
}

/** So many different warnings are a broken file; more would only fill the record. */
const MOST_KINDS = 300;

/**
 * Collects warnings of one file. The same warning about the same kind of segment and the same qualifier is kept once,
 * at its first place, with `params.count`: a list of 300 travellers with the same defect is one sentence, not 300.
 * Values of the message never come in: codes, tags, qualifiers of the standard and counts only.
 */
export class IssueList {
  #dropped = 0;
  readonly #byKey = new Map<string, { issue: Issue; params: Record<string, string | number>; count: number }>();

  warn(code: string, place?: IssuePlace, params: Record<string, string | number> = {}): void {
    this.#add(`${code}|${place?.tag ?? ''}|${params.qualifier ?? ''}`, code, place, params);
  }

  /** A warning of which one is enough for the whole message, wherever else it occurs. */
  warnOnce(code: string, place: IssuePlace): void {
    this.#add(code, code, place, {});
  }

  #add(key: string, code: string, place: IssuePlace | undefined, params: Record<string, string | number>): void {
    const known = this.#byKey.get(key);
    if (known) {
      known.count += 1;
      known.params.count = known.count;
      return;
    }
    if (this.#byKey.size >= MOST_KINDS) {
      this.#dropped += 1;
      return;
    }
    const kept = { ...params, count: 1 };
    this.#byKey.set(key, { issue: issueOf('warning', code, place, kept), params: kept, count: 1 });
  }

  get warnings(): Issue[] {
    const issues = [...this.#byKey.values()].map((entry) => entry.issue);
    if (this.#dropped > 0) issues.push(issueOf('warning', 'warningsMore', undefined, { count: this.#dropped }));
    return issues;
  }
}

/** One issue as the contract wants it, places left out where there are none. */
export function issueOf(
  severity: Issue['severity'],
  code: string,
  place?: IssuePlace,
  params?: Record<string, string | number>,
): Issue {
  return {
    severity,
    code,
    ...(place?.tag === undefined ? {} : { segment: sayableTag(place.tag) }),
    ...(place?.position === undefined ? {} : { position: place.position }),
    ...(place === undefined ? {} : { offset: place.start }),
    ...(params === undefined ? {} : { params }),
  };
}

/** After an apostrophe sent without release, three letters of a name can stand where a tag should: not repeated. */
export function sayableTag(tag: string): string {
  return tag === 'UNA' || isKnownTag(tag) ? tag : '?';
}

/** The whole message refused, with what was noticed before. */
export function refuse(issues: IssueList, ...errors: Issue[]): ReadResult {
  return { ok: false, errors, warnings: issues.warnings };
}
