import { useTranslations } from 'next-intl';
import type { Agreement } from '@/components/manual/zone-facts';
import { Button } from '@/components/ui/button';
import { ToneShape } from '@/components/ui/tone-shape';

/** Under a field: that it says what the zone says, or what the zone says instead, with a button that takes it over. */
export function ZoneMark({
  id,
  agreement,
  typed,
  said,
  onTake,
}: {
  id: string;
  agreement: Agreement;
  typed: string;
  said: string;
  onTake: () => void;
}) {
  const t = useTranslations('manual.mark');
  if (agreement === 'none') return null;
  const written = <bdi className="font-medium text-ink">{said}</bdi>;
  if (agreement === 'same')
    return (
      <p id={id} className="flex items-baseline gap-1.5 text-ink-muted text-xs">
        <ToneShape tone="ok" className="text-ok" />
        {typed.trim().toUpperCase() === said.toUpperCase()
          ? t('same')
          : t.rich('sameOtherwise', { said: () => written })}
      </p>
    );
  return (
    <div id={id} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <ToneShape tone="warn" className="text-warn" />
      <span className="text-warn">{t.rich('other', { said: () => written })}</span>
      <Button size="small" variant="quiet" onClick={onTake}>
        {t('take')}
      </Button>
    </div>
  );
}
