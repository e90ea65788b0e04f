import {
  Building2,
  EyeOff,
  FileSignature,
  Home,
  Inbox,
  KeyRound,
  ListChecks,
  ListTree,
  ScrollText,
  Send,
  SlidersHorizontal,
  Upload,
  Users,
} from 'lucide-react';
import type { NavigationGroup, NavigationItem } from '@/components/shell/navigation';
import { paths } from '@/lib/display/paths';

export type PlaceName =
  | 'desk'
  | 'hits'
  | 'incoming'
  | 'alerts'
  | 'intake'
  | 'removed'
  | 'watchlists'
  | 'rules'
  | 'agreements'
  | 'audit'
  | 'people'
  | 'machines'
  | 'agencies';

interface Counts {
  pendingHits: number | null;
  dueHits: number | null;
  incoming: number | null;
  incomingDue: number | null;
}

/** Which roles find something behind each place; the queries decide, this only spares people dead ends. */
const places: {
  name: PlaceName;
  group: 'work' | 'sources' | 'trust' | 'run';
  roles: readonly string[];
  item: Omit<NavigationItem, 'label' | 'count' | 'urgent'>;
}[] = [
  {
    name: 'desk',
    group: 'work',
    roles: ['analyst', 'liaison', 'supervisor', 'reviewer', 'dpo', 'auditor', 'admin', 'authority'],
    item: { href: paths.desk, icon: <Home />, keys: 'g h' },
  },
  {
    name: 'hits',
    group: 'work',
    roles: ['analyst', 'liaison', 'supervisor', 'dpo'],
    item: { href: paths.hits(), icon: <ListChecks />, keys: 'g q' },
  },
  {
    name: 'incoming',
    group: 'work',
    roles: ['analyst', 'liaison', 'supervisor', 'dpo'],
    item: { href: paths.incoming, icon: <Inbox />, keys: 'g i' },
  },
  {
    name: 'alerts',
    group: 'work',
    roles: ['analyst', 'liaison', 'supervisor', 'dpo'],
    item: { href: paths.alerts, icon: <Send />, keys: 'g s' },
  },
  {
    name: 'intake',
    group: 'sources',
    roles: ['analyst', 'supervisor', 'dpo'],
    item: { href: paths.intake, icon: <Upload />, keys: 'g t' },
  },
  {
    name: 'watchlists',
    group: 'sources',
    roles: ['analyst', 'supervisor', 'dpo'],
    item: { href: paths.watchlists, icon: <ListTree />, keys: 'g w' },
  },
  {
    name: 'rules',
    group: 'sources',
    roles: ['analyst', 'supervisor', 'dpo', 'auditor'],
    item: { href: paths.rules, icon: <SlidersHorizontal />, keys: 'g u' },
  },
  {
    name: 'agreements',
    group: 'trust',
    roles: ['analyst', 'liaison', 'supervisor', 'dpo', 'auditor', 'admin'],
    item: { href: paths.agreements, icon: <FileSignature />, keys: 'g r' },
  },
  {
    name: 'audit',
    group: 'trust',
    roles: ['auditor', 'dpo'],
    item: { href: paths.audit, icon: <ScrollText />, keys: 'g a' },
  },
  {
    name: 'removed',
    group: 'trust',
    roles: ['dpo'],
    item: { href: paths.intakeRemoved(), icon: <EyeOff />, keys: 'g m' },
  },
  {
    name: 'people',
    group: 'run',
    roles: ['admin', 'dpo', 'auditor'],
    item: { href: paths.people, icon: <Users />, keys: 'g p' },
  },
  {
    name: 'machines',
    group: 'run',
    roles: ['admin', 'dpo', 'auditor'],
    item: { href: paths.machines, icon: <KeyRound /> },
  },
  { name: 'agencies', group: 'run', roles: ['admin'], item: { href: paths.agencies, icon: <Building2 /> } },
];

/** The navigation of one person: what their roles can use, with what waits there. */
export function navigationFor(
  roles: readonly string[],
  counts: Counts,
  words: { place: (name: PlaceName) => string; group: (name: 'sources' | 'trust' | 'run') => string },
): NavigationGroup[] {
  const waiting: Partial<Record<PlaceName, { count: number; urgent: boolean }>> = {
    hits: { count: counts.pendingHits ?? 0, urgent: (counts.dueHits ?? 0) > 0 },
    incoming: { count: counts.incoming ?? 0, urgent: (counts.incomingDue ?? 0) > 0 },
  };
  return (['work', 'sources', 'trust', 'run'] as const).flatMap((group) => {
    const items = places
      .filter((p) => p.group === group && p.roles.some((r) => roles.includes(r)))
      .map((p) => ({ ...p.item, label: words.place(p.name), ...waiting[p.name] }));
    return items.length > 0 ? [{ ...(group === 'work' ? {} : { title: words.group(group) }), items }] : [];
  });
}
