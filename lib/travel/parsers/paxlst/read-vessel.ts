import type { ParsedVessel, TransportMode } from '@/lib/travel/parsed';
import { toCountryCode } from '@/lib/travel/parsers/country-code';
import type { SegmentValues } from '@/lib/travel/parsers/edifact/segment-values';
import { segmentOf } from '@/lib/travel/parsers/edifact/split-segments';
import { readImoNumber } from '@/lib/travel/parsers/fal/imo-number';
import type { IssueList } from '@/lib/travel/parsers/issue-list';

/** UN/EDIFACT 8067; inland water with the sea, for ships sail both. */
const MODES: Readonly<Record<string, TransportMode>> = { '1': 'sea', '2': 'rail', '3': 'road', '4': 'air', '8': 'sea' };

/** How people travel by this TDT; undefined where it does not say. */
export function modeOf(values: SegmentValues, row: number): TransportMode | undefined {
  return MODES[values.at(row, 3, 0)];
}

/** Code lists of 1131: IMO numbers, call signs (radio identification). */
const IMO_NUMBERS = new Set(['146', 'IMO']);
const CALL_SIGNS = new Set(['103']);

/**
 * The ship of a TDT (C222: 8213 identification, its code list 1131 and agency 3055, 8212 name, 8453 flag). Senders put
 * the identification without a code list, the name in its place, or all of it behind the carrier (C040), so each value
 * is known by what it looks like and its neighbour.
 */
export function readVessel(values: SegmentValues, row: number, issues: IssueList): ParsedVessel | undefined {
  const means = values.components(row, 8);
  const parts = means.some((part) => part !== '') ? means : values.components(row, 5).slice(4);
  const used = new Set<number>();
  const vessel: ParsedVessel = { name: '' };
  parts.forEach((part, index) => {
    const list = (parts[index + 1] ?? '').toUpperCase();
    const digits = part.replace(/\D/g, '');
    if (CALL_SIGNS.has(list) && /^[A-Z0-9]{3,8}$/i.test(part)) vessel.callSign = part.toUpperCase();
    else if (/^\d{9}$/.test(part)) vessel.mmsi = part;
    else if (digits.length === 7 && /^(?:IMO[\s:.-]*)?\d{7}$/i.test(part)) {
      const { imo, asSent } = readImoNumber(part);
      if (imo !== undefined) vessel.imo = imo;
      else {
        vessel.imoAsSent = asSent;
        issues.warn('vesselImoDigit', segmentOf(values.table, row));
      }
    } else if (IMO_NUMBERS.has(list) && part !== '') {
      vessel.imoAsSent = part;
      issues.warn('vesselImoDigit', segmentOf(values.table, row));
    } else return;
    used.add(index);
    // The code list and the agency behind the identification say nothing more.
    for (const behind of [index + 1, index + 2]) if (/^[A-Z0-9]{1,3}$/i.test(parts[behind] ?? '')) used.add(behind);
  });
  const rest = parts.flatMap((part, index) => (part === '' || used.has(index) ? [] : [{ part, index }]));
  const flag = rest.findLast(({ part, index }) => index > 0 && /^[A-Z]{2,3}$/i.test(part) && rest.length > 1);
  vessel.name = rest.find((one) => one !== flag)?.part ?? '';
  const code = flag && toCountryCode(flag.part);
  if (code !== undefined) vessel.flag = code;
  return Object.values(vessel).some((value) => value !== '') ? vessel : undefined;
}
