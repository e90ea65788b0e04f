import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone-shape';
import type { HitStatus } from '@/lib/hits/schema';
import type { FieldVerdict, MatchBand } from '@/lib/screening/schema';

const bandTone: Record<MatchBand, Tone> = { strong: 'accent', possible: 'info', weak: 'neutral' };

/** How much speaks for a hit before anybody looked at it: one of three words, no number. */
export function BandBadge({ band }: { band: MatchBand }) {
  const t = useTranslations('evidence.band');
  return <Badge tone={bandTone[band]}>{t(band)}</Badge>;
}

const statusTone: Record<HitStatus, Tone> = {
  pending: 'waiting',
  confirmed: 'accent',
  dismissed: 'plain',
  duplicate: 'plain',
};

/** What a person said of it. */
export function StatusBadge({ status }: { status: HitStatus }) {
  const t = useTranslations('codes.hitStatus');
  return <Badge tone={statusTone[status]}>{t(status)}</Badge>;
}

const verdictTone: Record<FieldVerdict, Tone> = {
  agrees: 'ok',
  differs: 'danger',
  'missing-ours': 'neutral',
  'missing-theirs': 'neutral',
  'missing-both': 'neutral',
};

/** Whether two values agree, in text, shape and colour. */
export function VerdictBadge({ verdict }: { verdict: FieldVerdict }) {
  const t = useTranslations('hits.verdict');
  return <Badge tone={verdictTone[verdict]}>{t(verdict)}</Badge>;
}
