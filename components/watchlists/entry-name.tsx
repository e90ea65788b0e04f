import { useTranslations } from 'next-intl';
import type { EntryName as Name, NameQuality } from '@/lib/screening/schema';

/** Aliases in the order in which they tell: what the list is sure of first. */
const aliases = ['good', 'original-script', 'low'] as const satisfies readonly NameQuality[];

/** The names of one entry: the list's own first, then aliases by how sure the list is of them. */
export function EntryName({ names }: { names: readonly Name[] }) {
  const t = useTranslations('watchlists.alias');
  const primary = names.filter(({ quality }) => quality === 'primary');
  return (
    <>
      {primary.map(({ full }) => (
        <bdi key={full} className="block font-semibold">
          {full}
        </bdi>
      ))}
      {aliases.map((quality) => {
        const found = [...new Set(names.filter((name) => name.quality === quality).map(({ full }) => full))];
        if (found.length === 0) return null;
        return (
          <span key={quality} className="block text-xs">
            <span className="text-ink-subtle">{t(quality)} </span>
            {found.map((full, at) => (
              <span key={full} className="text-ink-muted">
                {at > 0 ? ' · ' : ''}
                <bdi>{full}</bdi>
              </span>
            ))}
          </span>
        );
      })}
    </>
  );
}
