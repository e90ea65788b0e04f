import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';

/** State of an agreement as text, shape and colour: in force only when signed by all and within its term. */
export function AgreementState({ status, inForce }: { status: string; inForce: boolean }) {
  const t = useTranslations('agreements');
  const codes = useTranslations('codes.agreementStatus');
  if (status === 'active' && !inForce) return <Badge tone="warn">{t('notNow')}</Badge>;
  const tone = status === 'active' ? 'ok' : status === 'proposed' ? 'waiting' : 'plain';
  return <Badge tone={tone}>{codes(status as 'active')}</Badge>;
}
