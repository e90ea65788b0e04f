import { useTranslations } from 'next-intl';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Time } from '@/components/ui/time';
import { FactChange } from '@/components/watchlists/diff-view';
import { useVersionWords } from '@/components/watchlists/version-words';
import type { EntryDetail } from '@/lib/screening/entry-queries';

/** What an entry said in each of its forms, newest first: since which version, what changed, and how it ended. */
export function EntryHistory({ forms }: { forms: EntryDetail['forms'] }) {
  const t = useTranslations('watchlists.entry');
  const tf = useTranslations('watchlists.fact');
  const words = useVersionWords();
  return (
    <ol className="divide-y">
      {forms.toReversed().map((form) => (
        <li key={form.id} className="grid gap-1.5 px-4 py-3">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">
              {form.removedVersion === null
                ? t('sinceVersion', { version: form.sinceVersion })
                : form.removedVersion - 1 === form.sinceVersion
                  ? t('inVersion', { version: form.sinceVersion })
                  : t('inVersions', { first: form.sinceVersion, last: form.removedVersion - 1 })}
            </span>
            {form.since ? (
              <span className="text-ink-muted text-sm">
                {words.act(form.since.action)}
                {form.since.by ? (
                  <>
                    {' · '}
                    <bdi>{form.since.by}</bdi>
                  </>
                ) : null}
                {' · '}
                <Time value={form.since.at} />
              </span>
            ) : null}
          </p>
          {form.before && form.fields.length > 0 ? (
            <DescriptionList>
              {form.fields.map((field) => (
                <Described key={field} term={tf(field)} className="py-1!">
                  {form.before ? <FactChange field={field} before={form.before} after={form.facts} /> : null}
                </Described>
              ))}
            </DescriptionList>
          ) : null}
          {form.removed && form.removed.action !== 'watchlist.amend-entry' ? (
            <p className="text-ink-muted text-sm">
              {t('left', { version: form.removedVersion ?? 0 })} {words.act(form.removed.action)}
              {form.removed.reason ? ` · ${words.reason(form.removed.reason)}` : ''} · <Time value={form.removed.at} />
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
