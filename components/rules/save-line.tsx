import { useLocale, useTranslations } from 'next-intl';
import type { SaveState } from '@/components/rules/use-draft';
import { ToneShape, toneText } from '@/components/ui/tone-shape';
import { formatClock } from '@/lib/display/format-instant';

/** Whether the draft is with the server: "saved 14:02 UTC". */
export function SaveLine({ state }: { state: SaveState }) {
  const t = useTranslations('rules.save');
  const locale = useLocale();
  const tone =
    state.kind === 'kept'
      ? 'ok'
      : state.kind === 'failed' || state.kind === 'conflict'
        ? 'danger'
        : state.kind === 'unfinished'
          ? 'warn'
          : 'waiting';
  const words =
    state.kind === 'kept'
      ? state.at
        ? t('keptAt', { time: formatClock(state.at, locale) })
        : t('kept')
      : state.kind === 'failed'
        ? t('failed', { why: state.message })
        : t(state.kind);
  return (
    <p role="status" className={`inline-flex items-center gap-1.5 text-sm ${toneText[tone]}`}>
      <ToneShape tone={tone} />
      {words}
    </p>
  );
}
