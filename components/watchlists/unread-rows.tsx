'use client'; // makes the file in the browser

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useIssueSentences } from '@/components/intake/issue-sentences';
import { buttonStyles } from '@/components/ui/button-styles';
import { CopyText } from '@/components/ui/copy-text';
import { Panel } from '@/components/ui/panel';
import type { UnreadRows as Rows } from '@/components/watchlists/import-answer';

const AT_ONCE = 5;
const quoted = (cell: string) => (/[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows of the file that became no entry, as they stood: to copy or download, mend, and import again. */
export function UnreadRows({ unread, unreadCount, warnings }: Rows) {
  const t = useTranslations('watchlists.unread');
  const sentence = useIssueSentences('listIssues');
  if (unreadCount === 0) return null;
  // the warning of the same line knows the values that its sentence needs
  const why = (line: number, code: string) =>
    sentence(warnings.find((issue) => issue.line === line && issue.code === code) ?? { code }).text;
  const csv = unread.map(({ cells }) => cells.map(quoted).join(',')).join('\r\n');
  // the mark tells spreadsheets that it is UTF-8
  const file = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${csv}\r\n`)}`;
  return (
    <Panel
      level={3}
      title={t('title', { count: unreadCount })}
      description={unread.length < unreadCount ? t('first', { count: unread.length }) : t('description')}
      actions={
        <>
          <CopyText text={csv} thing={t('rows')} hidden />
          <a href={file} download="rows-not-read.csv" className={buttonStyles({ size: 'small' })}>
            <Download aria-hidden="true" />
            {t('download')}
          </a>
        </>
      }
    >
      <ul className="divide-y rounded-lg border">
        {unread.slice(0, AT_ONCE).map(({ line, code, cells }) => (
          <li key={`${line} ${code}`} className="grid gap-0.5 px-3 py-1.5">
            <span>
              <span className="font-medium">{sentence({ code, line }).place}: </span>
              <span className="text-ink-muted">{why(line, code)}</span>
            </span>
            <bdi className="break-words font-mono text-xs">{cells.filter((cell) => cell !== '').join(' · ')}</bdi>
          </li>
        ))}
      </ul>
      {unread.length > AT_ONCE ? (
        <p className="mt-2 text-ink-muted text-sm">{t('rest', { count: unreadCount - AT_ONCE })}</p>
      ) : null}
    </Panel>
  );
}
