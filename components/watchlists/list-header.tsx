import { useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { PageHeader } from '@/components/ui/page-header';
import { Time } from '@/components/ui/time';
import { paths } from '@/lib/display/paths';

/** The top of a list's page: its name, what it stands for, its version, and who sees it. */
export function ListHeader({
  list,
  agency,
}: {
  list: { name: string; family: string; offence: string; version: number; entryCount: number; importedAt: Date | null };
  agency: string;
}) {
  const t = useTranslations('watchlists');
  const word = useCodeWord();
  return (
    <PageHeader
      back={{ href: paths.watchlists, label: t('title') }}
      title={<bdi>{list.name}</bdi>}
      lede={
        <>
          {word('listFamily', list.family)} · {word('offence', list.offence)}
          <span className="flex flex-wrap gap-x-1.5">
            {list.importedAt ? t('state', { version: list.version, count: list.entryCount }) : t('neverImported')}
            {list.importedAt ? <Time value={list.importedAt} /> : null}
          </span>
        </>
      }
      facts={{
        owner: agency,
        handling: t('handling'),
        audience: t('audience', { agency }),
      }}
    />
  );
}
