import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { TakeNext } from '@/components/hits/take-next';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { paths } from '@/lib/display/paths';
import type { HitViewName } from '@/lib/hits/schema';

/** The last hit of a view is done. */
export function ViewDone({ view, reviews }: { view: HitViewName; reviews: boolean }) {
  const t = useTranslations('hits');
  return (
    <Panel>
      <h1 className="sr-only">{t('title')}</h1>
      <EmptyState
        icon={<CircleCheck />}
        title={t('done.title')}
        action={
          <>
            {reviews ? <TakeNext view={view} /> : null}
            <LinkButton href={paths.hits(view)} keys="q">
              {t('outcome.toQueue')}
            </LinkButton>
          </>
        }
      >
        {t('done.body')}
      </EmptyState>
    </Panel>
  );
}
