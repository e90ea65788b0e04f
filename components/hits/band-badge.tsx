import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone-shape';
import type { MatchBand } from '@/lib/screening/schema';

const toneOf: Record<MatchBand, Tone> = { strong: 'accent', possible: 'waiting', weak: 'neutral' };

/** How much speaks for a match, in the words of the evidence: never a percentage. */
export function BandBadge({ band }: { band: MatchBand }) {
  const t = useTranslations('evidence.band');
  return <Badge tone={toneOf[band]}>{t(band)}</Badge>;
}
