import { useTranslations } from 'next-intl';
import { Progress } from '@/components/ui/progress';

/** Percents while the files go out, then that they are being read: a large list takes its time. */
export function ImportWaiting({ percent, version }: { percent: number | null; version: number }) {
  const t = useTranslations('watchlists.import.waiting');
  const words = percent === null ? t('comparing', { version }) : t('sending', { percent });
  return (
    <div role="status" className="grid gap-1.5 rounded-lg border bg-surface px-4 py-3">
      <p>{words}</p>
      <Progress label={words} {...(percent === null ? {} : { value: percent })} />
    </div>
  );
}
