import type { CarrierPerson } from '@/lib/testing/carrier-person';
import type { TrafficVoyage } from '@/lib/testing/traffic-voyages';

const KINDS: Record<string, string> = { P: 'Passport', I: 'Identity card', S: "Seaman's book", V: 'Visa' };

export interface FalForm {
  voyage: TrafficVoyage;
  /** 5: crew list, 6: passenger list. */
  form: 5 | 6;
  people: readonly CarrierPerson[];
  /** `;` as offices with a decimal comma send it. */
  separator: ',' | ';';
  /** Text planted in a remarks column, by person. */
  remarks?: ReadonlyMap<number, string>;
}

/** Form 5 or 6 of the FAL Convention as a table: the ship's data above, then a heading and a row a person, in UTF-8. */
export function falForm({ voyage, form, people, separator, remarks }: FalForm): Uint8Array {
  const rows = [...heading(voyage, form), ...table(voyage, form, people, remarks)];
  const text = rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator)).join('\r\n');
  return new TextEncoder().encode(`${text}\r\n`);
}

function heading(voyage: TrafficVoyage, form: 5 | 6): string[][] {
  const [last, before] = [voyage.calls.at(-1), voyage.calls.at(-2)];
  return [
    [form === 5 ? 'IMO CREW LIST (FAL Form 5)' : 'IMO PASSENGER LIST (FAL Form 6)'],
    ['Name of ship', voyage.ship],
    ['IMO number', voyage.imo],
    ['Call sign', voyage.callSign],
    ['Flag State of ship', voyage.flag],
    ['Voyage number', voyage.voyage],
    ['Port of arrival', last?.port ?? ''],
    ['Date of arrival', (last?.arrives ?? '').replace('T', ' ')],
    ['Last port of call', before?.port ?? ''],
    [],
  ];
}

function table(
  voyage: TrafficVoyage,
  form: 5 | 6,
  people: readonly CarrierPerson[],
  remarks: ReadonlyMap<number, string> | undefined,
): string[][] {
  const shared = ['No.', 'Family name', 'Given names', 'Gender', 'Nationality', 'Date of birth', 'Place of birth'];
  const documents = [
    'Nature of identity document',
    'Number of identity document',
    'Issuing State of identity document',
    'Expiry date of identity document',
  ];
  const ports = ['Port of embarkation', 'Port of disembarkation'];
  const head =
    form === 5
      ? [...shared.slice(0, 3), 'Rank or rating', ...shared.slice(3), ...documents, ...ports]
      : [...shared, ...documents, ...ports, 'Visa number', 'Transit passenger'];
  return [
    remarks ? [...head, 'Remarks'] : head,
    ...people.map((person, at) => {
      const visa = (person.documents ?? []).find(({ kind }) => kind === 'V');
      const [document] = (person.documents ?? []).filter(({ kind }) => kind !== 'V');
      const name = [String(at + 1), person.family, person.given];
      const birth = [person.sex ?? '', person.nationality ?? '', person.birthDate ?? '', person.birthPlace ?? ''];
      const paper = [
        KINDS[document?.kind ?? ''] ?? '',
        document?.number ?? '',
        document?.issuer ?? '',
        document?.expires ?? '',
      ];
      const way = [person.embark ?? voyage.calls[0]?.port ?? '', person.debark ?? voyage.calls.at(-1)?.port ?? ''];
      const row =
        form === 5
          ? [...name, person.rank ?? '', ...birth, ...paper, ...way]
          : [...name, ...birth, ...paper, ...way, visa?.number ?? '', person.transit ? 'Yes' : 'No'];
      return remarks ? [...row, remarks.get(at) ?? ''] : row;
    }),
  ];
}

function quoted(cell: string, separator: string): string {
  return cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
