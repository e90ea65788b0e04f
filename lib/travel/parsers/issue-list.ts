import type { Issue } from '@/lib/travel/parsed';

/** Where an issue stands: any segment, or a bare byte offset when there is no segment. */
export interface IssuePlace {
  tag?: string;
  position?: number;
  start: number;
}

/**
 * Collects warnings of one file. The same warning about the same kind of segment and the same qualifier is kept once,
 * at its first place, with `params.count`: a list of 300 travellers with the same defect is one sentence, not 300.
 * Values of the message never come in: codes, tags, qualifiers of the standard and counts only.
 */
export class IssueList {
  readonly #byKey = new Map<string, { issue: Issue; params: Record<string, string | number>; count: number }>();

  warn(code: string, place?: IssuePlace, params: Record<string, string | number> = {}): void {
    const key = `${code}|${place?.tag ?? ''}|${params.qualifier ?? ''}`;
    const known = this.#byKey.get(key);
    if (known) {
      known.count += 1;
      known.params.count = known.count;
      return;
    }
    const kept = { ...params, count: 1 };
    this.#byKey.set(key, { issue: issueOf('warning', code, place, kept), params: kept, count: 1 });
  }

  get warnings(): Issue[] {
    return [...this.#byKey.values()].map((entry) => entry.issue);
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
    ...(place?.tag === undefined ? {} : { segment: place.tag }),
    ...(place?.position === undefined ? {} : { position: place.position }),
    ...(place === undefined ? {} : { offset: place.start }),
    ...(params === undefined ? {} : { params }),
  };
}
