import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone-shape';
import type { RuleState } from '@/lib/screening/rules/rule-state';
import type { VersionStatus } from '@/lib/screening/rules/schema';

const tones: Record<RuleState | VersionStatus, Tone> = {
  draft: 'neutral',
  proposed: 'waiting',
  active: 'ok',
  suspended: 'warn',
  superseded: 'plain',
  retired: 'plain',
};

/** State of a rule or of one of its versions: text, shape and colour. */
export function RuleStateBadge({ state }: { state: RuleState | VersionStatus }) {
  const t = useTranslations('rules.state');
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
