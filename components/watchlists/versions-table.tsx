import { useTranslations } from 'next-intl';
import { RecordLink } from '@/components/ui/record-link';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { useVersionWords } from '@/components/watchlists/version-words';
import { paths } from '@/lib/display/paths';
import type { ViewedVersion } from '@/lib/screening/entry-queries';

/** Every version of a list: what made it, who, when, and how much it changed. */
export function VersionsTable({ listId, versions }: { listId: string; versions: readonly ViewedVersion[] }) {
  const t = useTranslations('watchlists.history');
  const td = useTranslations('watchlists.diff');
  const words = useVersionWords();
  return (
    <Table caption={t('versions')}>
      <TableHead>
        <HeaderCell align="end">{t('number')}</HeaderCell>
        <HeaderCell>{t('act')}</HeaderCell>
        <HeaderCell>{t('when')}</HeaderCell>
        <HeaderCell>{t('by')}</HeaderCell>
        <HeaderCell align="end">{td('added')}</HeaderCell>
        <HeaderCell align="end">{td('changed')}</HeaderCell>
        <HeaderCell align="end">{td('removed')}</HeaderCell>
      </TableHead>
      <TableBody>
        {versions.map((version) => (
          <Row key={version.version}>
            <Cell heading align="end">
              {version.version}
            </Cell>
            <Cell label={t('act')}>
              {version.entryId ? (
                <RecordLink href={paths.entry(listId, version.entryId)}>{words.act(version.action)}</RecordLink>
              ) : (
                words.act(version.action)
              )}
              {version.reason ? <span className="text-ink-muted"> · {words.reason(version.reason)}</span> : null}
              {version.unread > 0 ? (
                <span className="text-ink-muted"> · {t('unread', { count: version.unread })}</span>
              ) : null}
            </Cell>
            <Cell label={t('when')}>
              <Time value={version.at} />
            </Cell>
            <Cell label={t('by')}>
              {version.by ? <bdi>{version.by}</bdi> : <span className="text-ink-muted">{t('machine')}</span>}
            </Cell>
            <Cell label={td('added')} align="end">
              {version.added}
            </Cell>
            <Cell label={td('changed')} align="end">
              {version.changed}
            </Cell>
            <Cell label={td('removed')} align="end">
              {version.removed}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
