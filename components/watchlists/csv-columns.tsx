'use client'; // makes the template in the browser

import { Download } from 'lucide-react';
import { useMessages, useTranslations } from 'next-intl';
import { buttonStyles } from '@/components/ui/button-styles';

/** Which columns a CSV list may have, what goes into each, and an empty one to start from. */
export function CsvColumns({ columns }: { columns: readonly string[] }) {
  const t = useTranslations('watchlists.csv');
  const { watchlists } = useMessages();
  const words: Readonly<Record<string, string>> = watchlists.csv.column;
  // the mark tells spreadsheets that it is UTF-8
  const template = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${columns.join(',')}\r\n`)}`;
  return (
    <details className="rounded-lg border bg-surface">
      <summary className="px-3 py-2 font-medium">{t('title')}</summary>
      <div className="grid gap-3 border-t p-3">
        <p className="max-w-prose text-ink-muted text-sm">{t('rules')}</p>
        <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
          {columns.map((column) => (
            <div key={column} className="contents">
              <dt className="max-sm:mt-1">
                <code dir="ltr" className="font-mono text-xs">
                  {column}
                </code>
              </dt>
              <dd className="text-ink-muted">{words[column]}</dd>
            </div>
          ))}
        </dl>
        <a
          href={template}
          download="watchlist.csv"
          className={buttonStyles({ size: 'small', class: 'justify-self-start' })}
        >
          <Download aria-hidden="true" />
          {t('template')}
        </a>
      </div>
    </details>
  );
}
