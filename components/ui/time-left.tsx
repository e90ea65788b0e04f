'use client'; // counts down

import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import { useNow } from '@/components/ui/now';
import { useSpanText } from '@/components/ui/span-text';
import { type Tone, ToneShape, toneText } from '@/components/ui/tone-shape';

/**
 * A legal clock as one short phrase with shape and colour: "2 h 10 min left", "12 min overdue", "Met". Amber below
 * `warnMinutes`, red below `dangerMinutes`; the last ten minutes show seconds. `paused` is when it stopped, waiting for
 * the other side. The due instant itself is not shown: put `Time` beside it where there is room.
 */
export function TimeLeft({
  due,
  paused,
  settled,
  warnMinutes = 120,
  dangerMinutes = 30,
  className,
}: {
  due: Date | string;
  paused?: Date | string;
  settled?: 'met' | 'missed';
  warnMinutes?: number;
  dangerMinutes?: number;
  className?: string;
}) {
  const t = useTranslations('common.clock');
  const spanText = useSpanText();
  const coarse = useNow(30).getTime();
  const end = new Date(due).getTime();
  const near = !settled && !paused && Math.abs(end - coarse) < 11 * 60_000;
  const exact = useNow(near ? 1 : 30).getTime();
  if (settled) {
    const tone = settled === 'met' ? 'plain' : 'danger';
    return <Phrase tone={tone} text={t(settled)} className={className} />;
  }
  const left = end - (paused ? new Date(paused).getTime() : exact);
  if (paused) return <Phrase tone="waiting" text={t('paused', { span: spanText(left) })} className={className} />;
  if (left <= 0) return <Phrase tone="danger" text={t('overdue', { span: spanText(left) })} className={className} />;
  const tone = left < dangerMinutes * 60_000 ? 'danger' : left < warnMinutes * 60_000 ? 'warn' : 'neutral';
  return <Phrase tone={tone} text={t('left', { span: spanText(left, true) })} className={className} />;
}

function Phrase({ tone, text, className }: { tone: Tone; text: string; className?: string }) {
  return (
    <span
      suppressHydrationWarning // a second may pass between the server's render and the browser's
      className={cn(
        'tabular inline-flex items-baseline gap-1.5 whitespace-nowrap',
        toneText[tone],
        (tone === 'danger' || tone === 'warn') && 'font-semibold',
        className,
      )}
    >
      <ToneShape tone={tone} className="self-center" />
      {text}
    </span>
  );
}
