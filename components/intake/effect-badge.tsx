import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone-shape';

const tones = { change: 'accent', cancellation: 'warn', 'close-out': 'info' } as const satisfies Record<string, Tone>;

/** What a message does to what was sent before; a plain list, an answer and a request do nothing. */
export function EffectBadge({ effect }: { effect: string | null }) {
  const t = useTranslations('intake.effect');
  if (effect !== 'change' && effect !== 'cancellation' && effect !== 'close-out') return null;
  return <Badge tone={tones[effect]}>{t(effect)}</Badge>;
}
