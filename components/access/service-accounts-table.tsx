import { useTranslations } from 'next-intl';
import { RevokeAccount } from '@/components/access/revoke-account';
import { Badge } from '@/components/ui/badge';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { Scope } from '@/lib/core/roles';

export interface ServiceAccountRow {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: Date;
  revokedAt: Date | null;
}

/** The machines of an agency and what each may do. */
export function ServiceAccountsTable({
  accounts,
  manages,
}: {
  accounts: readonly ServiceAccountRow[];
  manages: boolean;
}) {
  const t = useTranslations('people.machines');
  return (
    <Table caption={t('title')}>
      <TableHead>
        <HeaderCell>{t('name')}</HeaderCell>
        <HeaderCell>{t('scopes')}</HeaderCell>
        <HeaderCell>{t('since')}</HeaderCell>
        <HeaderCell>{t('state')}</HeaderCell>
        {manages ? <HeaderCell hidden>{t('actions')}</HeaderCell> : null}
      </TableHead>
      <TableBody>
        {accounts.map(({ id, name, scopes, createdAt, revokedAt }) => (
          <Row key={id} muted={revokedAt !== null}>
            <Cell heading>
              <bdi className="font-medium">{name}</bdi>
            </Cell>
            <Cell label={t('scopes')} className="sm:py-2">
              <ul className="grid gap-0.5">
                {scopes.map((scope) => (
                  <li key={scope}>{t(`scope.${scope}`)}</li>
                ))}
              </ul>
            </Cell>
            <Cell label={t('since')}>
              <Time value={createdAt} stacked />
            </Cell>
            <Cell label={t('state')}>
              {revokedAt ? (
                <span className="grid justify-items-start">
                  <Badge tone="plain">{t('states.revoked')}</Badge>
                  <span className="text-xs">
                    <Time value={revokedAt} relative={false} />
                  </span>
                </span>
              ) : (
                <Badge tone="ok">{t('states.active')}</Badge>
              )}
            </Cell>
            {manages ? (
              <Cell align="end" className={revokedAt ? 'max-sm:hidden' : undefined}>
                {revokedAt ? null : (
                  <span className="-mx-2.5 sm:mx-0">
                    <RevokeAccount id={id} name={name} />
                  </span>
                )}
              </Cell>
            ) : null}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
