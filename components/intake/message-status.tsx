import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Progress } from '@/components/ui/progress';
import type { Tone } from '@/components/ui/tone-shape';
import type { MessageStatus as Status } from '@/lib/travel/schema';

const tones: Record<Status, Tone> = { accepted: 'info', screened: 'plain', quarantined: 'danger', erased: 'neutral' };

/** Where a message stands. Between accepted and screened something is going on, and that is seen. */
export function MessageStatus({ status }: { status: Status }) {
  const t = useTranslations('codes.messageStatus');
  const badge = <Badge tone={tones[status]}>{t(status)}</Badge>;
  if (status !== 'accepted') return badge;
  return (
    <span className="inline-grid gap-1">
      {badge}
      <Progress label={t(status)} className="h-1" />
    </span>
  );
}
