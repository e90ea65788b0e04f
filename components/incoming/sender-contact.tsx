'use client'; // their clock moves

import { Phone } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { isolate } from '@/components/incoming/isolate';
import { useNow } from '@/components/ui/now';
import { Panel } from '@/components/ui/panel';
import { formatClock, placeOfZone } from '@/lib/display/format-instant';

/** Whom to call, what time it is there, and what to say aloud: the reference, never the name. */
export function SenderContact({
  sender,
  reference,
}: {
  sender: { name: string; dutyPhone: string | null; timeZone: string };
  reference: string;
}) {
  const t = useTranslations('incoming.item');
  const locale = useLocale();
  const now = useNow();
  return (
    <Panel title={t('contact')}>
      <div className="grid gap-3">
        <p>
          <bdi>{sender.name}</bdi>
        </p>
        {sender.dutyPhone ? (
          <p>
            <a
              href={`tel:${sender.dutyPhone.replace(/[^+\d]/g, '')}`}
              className="inline-flex min-h-control items-center gap-2 rounded-md font-semibold text-accent-text text-lg underline underline-offset-[0.2em]"
            >
              <Phone aria-hidden="true" className="size-4" />
              <span className="sr-only">{t('dutyPhone')} </span>
              <bdi dir="ltr" className="tabular">
                {sender.dutyPhone}
              </bdi>
            </a>
          </p>
        ) : (
          <p className="text-ink-muted">{t('noPhone')}</p>
        )}
        {sender.timeZone === 'UTC' ? null : (
          <p className="text-ink-muted text-sm" suppressHydrationWarning>
            {t('theirTime')}: <bdi dir="ltr">{formatClock(now, locale, sender.timeZone)}</bdi>{' '}
            {placeOfZone(sender.timeZone)}
          </p>
        )}
        <p className="text-ink-muted text-sm">{t('quote', { reference: isolate(reference) })}</p>
      </div>
    </Panel>
  );
}
