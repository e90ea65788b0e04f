import { useTranslations } from 'next-intl';
import { PersonActions } from '@/components/access/person-actions';
import { Badge } from '@/components/ui/badge';
import { RowKeys } from '@/components/ui/row-keys';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { AgencyKind, Role } from '@/lib/core/roles';

export interface Colleague {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  state: 'active' | 'invited' | 'ended';
  locked: boolean;
  endedAt: Date | null;
  createdAt: Date;
  lastSignIn: Date | null;
  version: number;
}

const tones = { active: 'ok', invited: 'waiting', ended: 'plain' } as const;

/** Who works here, in which roles, and whether they can sign in. `selfId` is the reader; only administrators get buttons. */
export function PeopleTable({
  people,
  selfId,
  kind,
  zone,
  manages,
}: {
  people: readonly Colleague[];
  selfId: string;
  kind: AgencyKind;
  zone: string;
  manages: boolean;
}) {
  const t = useTranslations('people');
  const role = useTranslations('shell.role');
  return (
    <RowKeys>
      <Table caption={t('title')}>
        <TableHead>
          <HeaderCell>{t('person')}</HeaderCell>
          <HeaderCell>{t('roles')}</HeaderCell>
          <HeaderCell>{t('state')}</HeaderCell>
          <HeaderCell>{t('lastSignIn')}</HeaderCell>
          {manages ? <HeaderCell hidden>{t('actions')}</HeaderCell> : null}
        </TableHead>
        <TableBody>
          {people.map((person) => (
            <Row key={person.id} muted={person.state === 'ended'}>
              <Cell heading className="sm:py-2">
                <span className="grid">
                  <span className="font-medium">
                    <bdi>{person.name}</bdi>
                    {person.id === selfId ? <span className="font-normal text-ink-muted"> ({t('you')})</span> : null}
                  </span>
                  <bdi dir="ltr" className="justify-self-start break-all text-ink-muted text-xs">
                    {person.email}
                  </bdi>
                </span>
              </Cell>
              <Cell label={t('roles')}>{person.roles.map((r) => role(r)).join(' · ') || t('noRoles')}</Cell>
              <Cell label={t('state')}>
                <span className="inline-flex flex-wrap gap-1">
                  <Badge tone={tones[person.state]}>{t(`states.${person.state}`)}</Badge>
                  {person.locked && person.state === 'active' ? <Badge tone="warn">{t('states.locked')}</Badge> : null}
                </span>
              </Cell>
              <Cell label={t('lastSignIn')}>
                {person.lastSignIn ? (
                  <Time value={person.lastSignIn} zone={zone} stacked />
                ) : (
                  <span className="text-ink-subtle">{t('never')}</span>
                )}
              </Cell>
              {manages ? (
                <Cell align="end" className={person.state === 'ended' ? 'max-sm:hidden' : undefined}>
                  {person.state === 'ended' ? null : person.id === selfId ? (
                    <span className="block text-ink-muted text-xs sm:ms-auto sm:max-w-56">{t('notSelf')}</span>
                  ) : (
                    <PersonActions {...person} kind={kind} invited={person.state === 'invited'} />
                  )}
                </Cell>
              ) : null}
            </Row>
          ))}
        </TableBody>
      </Table>
    </RowKeys>
  );
}
