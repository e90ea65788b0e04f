/** The roles of docs/architecture.md. A person has one or more; some exclude each other. */
export const roles = ['analyst', 'liaison', 'supervisor', 'reviewer', 'dpo', 'auditor', 'admin', 'authority'] as const;
export type Role = (typeof roles)[number];

/** What a service account may be given. None of them decides: reviewing and releasing are a person's. */
export const scopes = [
  'travel:write',
  'travel:read',
  'watchlists:write',
  'watchlists:read',
  'hits:read',
  'alerts:read',
  'audit:read',
] as const;
export type Scope = (typeof scopes)[number];

export type AgencyKind = 'piu' | 'oversight';

/** Roles that one person may not hold together, and why: keys of the `roles` message namespace. */
const exclusions: readonly [Role, Role][] = [
  ['auditor', 'analyst'],
  ['auditor', 'liaison'],
  ['auditor', 'supervisor'],
  ['auditor', 'admin'],
  ['dpo', 'analyst'],
  ['dpo', 'liaison'],
  ['dpo', 'supervisor'],
  ['dpo', 'admin'],
];

/** Roles an agency of this kind may give: the approving authority never works for a PIU (CJEU C-817/19, operative part 4). */
export const rolesOf: Record<AgencyKind, readonly Role[]> = {
  piu: ['analyst', 'liaison', 'supervisor', 'reviewer', 'dpo', 'auditor', 'admin'],
  oversight: ['auditor', 'authority', 'admin'],
};

/**
 * Judges a set of roles for one person of an agency.
 * @returns null when fine, else a key of the `errors` message namespace.
 */
export function roleProblem(
  wanted: readonly Role[],
  kind: AgencyKind,
): 'roles-empty' | 'role-not-here' | 'roles-exclude' | null {
  if (wanted.length === 0) return 'roles-empty';
  if (wanted.some((r) => !rolesOf[kind].includes(r))) return 'role-not-here';
  if (exclusions.some(([a, b]) => wanted.includes(a) && wanted.includes(b))) return 'roles-exclude';
  return null;
}
