import type { Issue } from '@/lib/travel/parsed';
import { issueOf } from '@/lib/travel/parsers/issue-list';

/** Reading stops here: the document is refused with this issue. Never leaves the folder. */
export class XmlFault extends Error {
  readonly issue: Issue;

  constructor(code: string, start: number, params?: Record<string, string | number>) {
    super(code);
    // the sentences name the byte
    this.issue = issueOf('error', code, { start }, { ...params, offset: start });
  }
}
