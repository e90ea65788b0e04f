'use client'; // makes the template file in the browser

import { Download } from 'lucide-react';
import { useMessages, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** An invented person, so that the form of every column is seen. */
const example: Readonly<Record<string, string>> = {
  reference: 'EX-001',
  family_name: 'Sample',
  given_names: 'Ada Maria',
  aliases: 'Ada Specimen; Ada M. Sample',
  birth_date: '1970-05-02',
  sex: 'F',
  nationality: 'UTO',
  birth_place: 'Port Utopia',
  document_number: 'X0000000',
  document_issuer: 'UTO',
  document_kind: 'passport',
  reason: 'Example row: replace it',
  listed_on: '2026-01-31',
};

const csvCell = (text: string) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Which columns a CSV list may have, what goes into each, and a file that has them already. */
export function CsvColumns({ columns }: { columns: readonly { name: string; others: readonly string[] }[] }) {
  const t = useTranslations('watchlists.csv');
  const words: Readonly<Record<string, string>> = useMessages().watchlists.column;

  const download = () => {
    const names = columns.map(({ name }) => name);
    const rows = [names, names.map((name) => csvCell(example[name] ?? ''))];
    // with a byte order mark, or spreadsheets take the file for something else than UTF-8
    const text = `\ufeff${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'watchlist-template.csv';
    link.click();
    // the browser has taken hold of the bytes by then
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };

  return (
    <div className="grid justify-items-start gap-3">
      <Button size="small" icon={<Download aria-hidden="true" />} onClick={download}>
        {t('template')}
      </Button>
      <details className="w-full">
        <summary className="rounded-sm text-accent-text">{t('title')}</summary>
        <p className="mt-2 text-ink-muted text-sm">{t('hint')}</p>
        <dl className="mt-2 divide-y text-sm">
          {columns.map(({ name, others }) => (
            <div key={name} className="py-1.5">
              <dt>
                <bdi dir="ltr" className="font-mono text-xs">
                  {name}
                </bdi>
              </dt>
              <dd className="text-ink-muted">
                {words[name] ?? ''}
                {others.length > 0 ? (
                  <span className="block text-ink-subtle text-xs">
                    {t('also')}{' '}
                    <bdi dir="ltr" className="break-words font-mono">
                      {others.join(', ')}
                    </bdi>
                  </span>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
