import { decodeList } from '@/lib/screening/decode-list';
import type { UnreadRow } from '@/lib/screening/list-schema';
import { readUnIndividual } from '@/lib/screening/read-un-individual';
import { childText, ListError, readXmlElements, type XmlElement } from '@/lib/screening/read-xml-elements';
import type { ListIssue, ReadEntry, ReadList } from '@/lib/screening/schema';

const individualPath = 'CONSOLIDATED_LIST/INDIVIDUALS/INDIVIDUAL';
const entityPath = 'CONSOLIDATED_LIST/ENTITIES/ENTITY';

/**
 * The United Nations Security Council Consolidated List in its XML form (root `CONSOLIDATED_LIST`, sc-sanctions.xsd).
 * Individuals become entries; entities are counted in a warning, since no traveller is one. `line` of a warning is
 * the ordinal of the individual. UTF-8 only; document type declarations are refused.
 */
export function readUnList(bytes: Uint8Array): ReadList {
  const entries = new Map<string, ReadEntry>();
  const warnings: ListIssue[] = [];
  const unread: UnreadRow[] = [];
  let ordinal = 0;
  let entities = 0;
  let generatedOn: string | undefined;
  try {
    readXmlElements(
      decodeList(bytes),
      new Set([individualPath]),
      (element) => {
        ordinal++;
        const read = readUnIndividual(element, ordinal);
        warnings.push(...read.warnings);
        const leave = (code: string) => unread.push({ line: ordinal, code, cells: cellsOf(element) });
        if (read.entry === undefined) {
          leave(read.warnings[0]?.code ?? 'entry-without-name');
          return;
        }
        const reference = read.entry.externalRef;
        if (entries.has(reference)) {
          warnings.push({ code: 'duplicate-reference', line: ordinal, params: { reference } });
          leave('duplicate-reference');
        } else entries.set(reference, read.entry);
      },
      (element, path) => {
        if (path === entityPath) entities++;
        if (path.includes('/')) return;
        if (path !== 'CONSOLIDATED_LIST') throw new ListError({ code: 'xml-other-root', params: { root: path } });
        generatedOn = /^\d{4}-\d{2}-\d{2}/.exec(element.attributes.dateGenerated ?? '')?.[0];
      },
    );
  } catch (error) {
    if (error instanceof ListError) return { ok: false, errors: [error.issue] };
    throw error;
  }
  if (entities > 0) warnings.push({ code: 'entities-left-out', params: { count: entities } });
  if (entries.size === 0) return { ok: false, errors: [{ code: 'no-individuals' }] };
  return {
    ok: true,
    entries: [...entries.values()],
    ...(generatedOn === undefined ? {} : { generatedOn }),
    warnings,
    unread,
  };
}

/** An individual that became no entry, by what finds it again in the file. */
function cellsOf(element: XmlElement): string[] {
  return ['DATAID', 'REFERENCE_NUMBER', 'FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map((part) =>
    childText(element, part),
  );
}
