import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { useBirthDateWords } from '@/components/watchlists/birth-date-words';
import { useFactValues } from '@/components/watchlists/entry-facts';
import type { ImportAnswer } from '@/components/watchlists/import-answer';
import type { ReadEntry } from '@/lib/screening/schema';

const kinds = ['added', 'changed', 'removed'] as const;
const signs = { added: '+', changed: '±', removed: '−' } as const;
const tones = { added: 'text-ok', changed: 'text-info', removed: 'text-danger' } as const;

/** What a file would change: how many of each kind, and the first of them, changed ones fact by fact. */
export function DiffView({ answer }: { answer: ImportAnswer }) {
  const t = useTranslations('watchlists.diff');
  const { preview } = answer;
  return (
    <div className="grid gap-3">
      <dl className="grid grid-cols-2 overflow-clip rounded-lg border bg-surface sm:grid-cols-4">
        {([...kinds, 'unchanged'] as const).map((kind) => (
          <div key={kind} className="-m-px grid gap-0.5 border-t border-s px-4 py-3">
            <dt className="text-ink-muted text-sm">{t(kind)}</dt>
            <dd
              className={cn('tabular font-semibold text-2xl', kind !== 'unchanged' && answer[kind] > 0 && tones[kind])}
            >
              {kind === 'unchanged' || answer[kind] === 0 ? '' : <span aria-hidden="true">{signs[kind]}</span>}
              {answer[kind]}
            </dd>
          </div>
        ))}
      </dl>
      {answer.kept > 0 ? <p className="text-ink-muted text-sm">{t('kept', { count: answer.kept })}</p> : null}
      {preview
        ? kinds.map((kind) =>
            answer[kind] > 0 ? (
              <details
                key={kind}
                open={kind === 'changed' || answer[kind] <= 5}
                className="rounded-lg border bg-surface"
              >
                <summary className="px-4 py-2.5 font-semibold">
                  <span aria-hidden="true" className={tones[kind]}>
                    {signs[kind]}{' '}
                  </span>
                  {t('of', { kind: t(kind), count: answer[kind] })}
                  {answer[kind] > preview[kind].length ? (
                    <span className="font-normal text-ink-muted"> · {t('first', { count: preview[kind].length })}</span>
                  ) : null}
                </summary>
                <ul className="max-h-[32rem] divide-y overflow-y-auto border-t">
                  {kind === 'changed'
                    ? preview.changed.map((change) => <Changed key={change.externalRef} {...change} />)
                    : preview[kind].map((entry) => <Plain key={entry.externalRef} entry={entry} />)}
                </ul>
              </details>
            ) : null,
          )
        : null}
    </div>
  );
}

function Head({ entry, reference, children }: { entry: ReadEntry; reference: string; children?: ReactNode }) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-2.5">
      <bdi className="font-medium">{entry.names[0]?.full}</bdi>
      <bdi dir="ltr" className="reference text-ink-muted text-sm">
        {reference}
      </bdi>
      {children}
    </span>
  );
}

function Plain({ entry }: { entry: ReadEntry }) {
  const birthDate = useBirthDateWords();
  const facts = [
    ...entry.birthDates.map(birthDate),
    ...entry.nationalities,
    ...entry.documents.map(({ number }) => number),
  ];
  return (
    <li className="px-4 py-2">
      <Head entry={entry} reference={entry.externalRef}>
        <bdi className="text-ink-muted text-sm">{facts.join(' · ')}</bdi>
      </Head>
    </li>
  );
}

function Changed({ externalRef, fields, before, after }: NonNullable<ImportAnswer['preview']>['changed'][number]) {
  const t = useTranslations('watchlists.fact');
  return (
    <li className="px-4 py-2">
      <Head entry={after} reference={externalRef} />
      <DescriptionList className="mt-1">
        {fields.map((field) => (
          <Described key={field} term={t(field)} className="py-1!">
            <FactChange field={field} before={before} after={after} />
          </Described>
        ))}
      </DescriptionList>
    </li>
  );
}

/** One fact before and after: what went is struck through, what came is marked, what stayed stands between. */
export function FactChange({ field, before, after }: { field: keyof ReadEntry; before: ReadEntry; after: ReadEntry }) {
  const t = useTranslations('watchlists.diff');
  const values = useFactValues();
  const [old, now] = [values(before, field), values(after, field)];
  const gone = old.filter((value) => !now.includes(value));
  const come = now.filter((value) => !old.includes(value));
  if (gone.length === 0 && come.length === 0) return <span className="text-ink-muted">{t('finePrint')}</span>;
  return (
    <span className="grid gap-0.5">
      {gone.map((value) => (
        <del key={value} className="text-ink-muted decoration-danger">
          <span className="sr-only">{t('before')} </span>
          <bdi>{value}</bdi>
        </del>
      ))}
      {come.map((value) => (
        <ins key={value} className="font-medium no-underline">
          <span aria-hidden="true" className="text-ok">
            +{' '}
          </span>
          <span className="sr-only">{t('after')} </span>
          <bdi>{value}</bdi>
        </ins>
      ))}
    </span>
  );
}
