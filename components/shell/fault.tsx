'use client'; // tries again

import { useTranslations } from 'next-intl';
import { Trouble } from '@/components/shell/trouble';
import { Button } from '@/components/ui/button';

/** What the framework hands to an error page. The error's own text is never shown: it may name data. */
export interface FaultProps {
  error: unknown;
  retry: () => void;
}

/** The number under which the fault stands in the server's log; none for a fault of the browser's. */
export function digestOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined;
  return typeof error.digest === 'string' ? error.digest : undefined;
}

/** A fault of ours, in words, with the number for the administrator and another try. */
export function Fault({ error, retry }: FaultProps) {
  const t = useTranslations('errorPage');
  const digest = digestOf(error);
  return (
    <div role="alert">
      <Trouble
        tone="danger"
        title={t('faultTitle')}
        actions={
          <Button variant="primary" onClick={retry}>
            {t('again')}
          </Button>
        }
      >
        <p className="text-lg">{t('faultBody')}</p>
        {digest ? (
          <p className="text-ink-muted">
            {t('faultNumber')}:{' '}
            <bdi dir="ltr" className="select-all font-mono font-semibold text-ink">
              {digest}
            </bdi>
          </p>
        ) : null}
      </Trouble>
    </div>
  );
}
