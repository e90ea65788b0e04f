import type { Role } from '@/lib/core/roles';

/** The fictional states of the demo world and who works there. Nobody here exists. */
export interface Member {
  code: string;
  name: string;
  kind: 'piu' | 'oversight';
  country: string | null;
  timeZone: string;
  language: 'en' | 'ar';
  dutyPhone: string | null;
  people: { email: string; name: string; roles: Role[]; secondFactor?: true }[];
}

const at = (local: string, code: string) => `${local}@${code.toLowerCase()}.example`;

export const members: Member[] = [
  {
    code: 'CEX',
    name: 'Exchange Oversight Board',
    kind: 'oversight',
    country: null,
    timeZone: 'UTC',
    language: 'en',
    dutyPhone: null,
    people: [
      { email: at('auditor', 'CEX'), name: 'Salome Quist', roles: ['auditor'] },
      { email: at('authority', 'CEX'), name: 'Idris Wole', roles: ['authority'] },
      { email: at('admin', 'CEX'), name: 'Petra Oslund', roles: ['admin'], secondFactor: true },
    ],
  },
  {
    code: 'UTO',
    name: 'Utopia Passenger Information Unit',
    kind: 'piu',
    country: 'UTO',
    timeZone: 'Atlantic/Azores',
    language: 'en',
    dutyPhone: '+999 01 5550 100',
    people: [
      { email: at('analyst', 'UTO'), name: 'Maya Lindqvist', roles: ['analyst'] },
      { email: at('liaison', 'UTO'), name: 'Tomas Okafor', roles: ['liaison'] },
      { email: at('supervisor', 'UTO'), name: 'Ines Castellan', roles: ['supervisor', 'liaison'] },
      { email: at('dpo', 'UTO'), name: 'Noor Vandermeer', roles: ['dpo'] },
      { email: at('auditor', 'UTO'), name: 'Kofi Brandt', roles: ['auditor'] },
      { email: at('admin', 'UTO'), name: 'Lena Marsh', roles: ['admin'], secondFactor: true },
    ],
  },
  {
    code: 'ARC',
    name: 'Arcadia Passenger Information Unit',
    kind: 'piu',
    country: 'ARC',
    timeZone: 'Europe/Athens',
    language: 'en',
    dutyPhone: '+999 02 5550 200',
    people: [
      { email: at('analyst', 'ARC'), name: 'Eleni Varda', roles: ['analyst'] },
      { email: at('liaison', 'ARC'), name: 'Stavros Melin', roles: ['liaison'] },
      { email: at('supervisor', 'ARC'), name: 'Daphne Kerr', roles: ['supervisor', 'liaison'] },
      { email: at('auditor', 'ARC'), name: 'Ruben Hale', roles: ['auditor'] },
      { email: at('admin', 'ARC'), name: 'Theo Lang', roles: ['admin'], secondFactor: true },
    ],
  },
  {
    code: 'RUR',
    name: 'Ruritania Passenger Information Unit',
    kind: 'piu',
    country: 'RUR',
    timeZone: 'Europe/Prague',
    language: 'ar',
    dutyPhone: '+999 03 5550 300',
    people: [
      { email: at('liaison', 'RUR'), name: 'Rudolf Tarl', roles: ['liaison', 'analyst'] },
      { email: at('supervisor', 'RUR'), name: 'Flavia Stern', roles: ['supervisor'] },
      { email: at('admin', 'RUR'), name: 'Hentzau Weiss', roles: ['admin'], secondFactor: true },
    ],
  },
];
