import { useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import type { ProtectedMark } from '@/lib/hits/hit-shapes';

/** A child, or somebody who may be one: protection comes before everything else on the card. */
export function ProtectedPanel({ mark }: { mark: ProtectedMark }) {
  const t = useTranslations('hits.protected');
  if (!mark) return null;
  return (
    <Banner tone="warn" title={t(mark)}>
      {t('what')}
    </Banner>
  );
}
