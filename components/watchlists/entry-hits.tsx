import { useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { RecordLink } from '@/components/ui/record-link';
import { Time } from '@/components/ui/time';
import { paths } from '@/lib/display/paths';
import type { EntryDetail } from '@/lib/screening/entry-queries';

/** Hits that an entry made in any of its forms, newest first. */
export function EntryHits({ hits }: { hits: EntryDetail['hits'] }) {
  const t = useTranslations('watchlists.entry');
  const word = useCodeWord();
  if (hits.length === 0) return <p className="px-4 py-3 text-ink-muted">{t('noHits')}</p>;
  return (
    <ul className="divide-y">
      {hits.map(({ id, reference, status, band, raisedAt }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3 px-4 py-2">
          <RecordLink href={paths.hit(id)}>
            <bdi dir="ltr" className="reference">
              {reference}
            </bdi>
          </RecordLink>
          <span>{word('hitStatus', status)}</span>
          <span className="text-ink-muted text-sm">
            {word('band', band)} · <Time value={raisedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
