import { useTranslations } from 'next-intl';
import type { EntryName, NameQuality } from '@/lib/screening/schema';

const aliases = ['good', 'low', 'original-script'] as const satisfies readonly NameQuality[];

/** The name an entry is listed under, then its other names by how sure the list is of them, and why it is listed. */
export function EntryNames({ names, reason }: { names: readonly EntryName[]; reason?: string }) {
  const t = useTranslations('watchlists.entries');
  const main = names.filter(({ quality }) => quality === 'primary');
  return (
    <span className="grid justify-items-start gap-0.5">
      {main.map(({ full }) => (
        <bdi key={full} className="font-semibold">
          {full}
        </bdi>
      ))}
      {aliases.map((quality) => {
        const others = names.filter((name) => name.quality === quality);
        if (others.length === 0) return null;
        return (
          <span key={quality} className="text-sm">
            <span className="text-ink-muted text-xs">{t(`quality.${quality}`)} </span>
            {others.map(({ full }, at) => (
              <span key={full}>
                {at > 0 ? <span className="text-ink-subtle"> · </span> : null}
                <bdi>{full}</bdi>
              </span>
            ))}
          </span>
        );
      })}
      {reason ? (
        <details className="text-sm">
          <summary className="w-fit rounded-sm text-accent-text text-xs touch:min-h-11">{t('reason')}</summary>
          <bdi className="block max-w-prose whitespace-pre-line text-ink-muted">{reason}</bdi>
        </details>
      ) : null}
    </span>
  );
}
