'use client'; // follows the screening

import { useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Progress } from '@/components/ui/progress';
import type { ListRow } from '@/components/watchlists/list-row';
import { isScreening, useLists } from '@/components/watchlists/use-lists';

/** Under a list's name while travellers on the way are compared with its newest version; nothing once they are. */
export function ScreeningBanner({ first }: { first: ListRow }) {
  const t = useTranslations('watchlists.screening');
  const { rows } = useLists([first]);
  const list = rows.find(({ id }) => id === first.id) ?? first;
  if (list.version === 0 || !isScreening(list)) return null;
  return (
    <Banner tone="info" live title={t('title', { version: list.version })}>
      {t('going', { count: list.rescreened })}
      <Progress label={t('label')} className="mt-2" />
    </Banner>
  );
}
