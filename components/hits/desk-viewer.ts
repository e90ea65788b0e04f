/** Who sits at the desk, as far as the screen needs it; the commands decide. */
export interface DeskViewer {
  id: string;
  agency: string;
  /** Analysts and supervisors judge. */
  reviews: boolean;
  supervisor: boolean;
  /** Liaison officers and supervisors share. */
  shares: boolean;
  readsMessages: boolean;
}

/** What the roles of a person let them do with hits. */
export function deskViewer(person: { id: string; roles: readonly string[]; agency: string }): DeskViewer {
  const is = (...roles: string[]) => person.roles.some((r) => roles.includes(r));
  return {
    id: person.id,
    agency: person.agency,
    reviews: is('analyst', 'supervisor'),
    supervisor: is('supervisor'),
    shares: is('liaison', 'supervisor'),
    readsMessages: is('analyst', 'supervisor', 'dpo'),
  };
}
