'use client'; // makes the template in the browser

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonStyles } from '@/components/ui/button-styles';
import { listFields } from '@/lib/screening/list-schema';

/** What a table may say of a person and how it is written, and an empty one to start from. */
export function TableColumns() {
  const t = useTranslations('watchlists.csv');
  const tm = useTranslations('watchlists.mapping.field');
  // the mark tells spreadsheets that it is UTF-8
  const template = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${listFields.join(',')}\r\n`)}`;
  return (
    <details className="rounded-lg border bg-surface">
      <summary className="px-3 py-2 font-medium">{t('title')}</summary>
      <div className="grid gap-3 border-t p-3">
        <p className="max-w-prose text-ink-muted text-sm">{t('rules')}</p>
        <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
          {listFields.map((field) => (
            <div key={field} className="contents">
              <dt className="max-sm:mt-1">{tm(field)}</dt>
              <dd className="text-ink-muted">{t(`column.${field}`)}</dd>
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
