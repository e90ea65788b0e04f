import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Progress } from '@/components/ui/progress';
import type { ListRow } from '@/components/watchlists/list-row';
import { isScreening } from '@/components/watchlists/use-lists';

/** Whether travellers on the way have been compared with the list as it is now, and how many were so far. */
export function ScreeningState({ list }: { list: ListRow }) {
  const t = useTranslations('watchlists.screening');
  if (list.version === 0) return <span className="text-ink-subtle">—</span>;
  if (!isScreening(list)) return <Badge tone="ok">{t('done')}</Badge>;
  return (
    <span className="grid gap-1">
      <span className="text-sm">{t('going', { count: list.rescreened })}</span>
      <Progress label={t('label')} />
    </span>
  );
}
