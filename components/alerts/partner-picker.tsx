import { useLocale, useTranslations } from 'next-intl';
import type { Dispatch } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Panel } from '@/components/ui/panel';
import { ToneShape } from '@/components/ui/tone-shape';
import type { Envelope } from '@/lib/alerts/schema';
import { formatDate } from '@/lib/display/format-date';
import type { Partner, ShareAction } from './share-state';

/** Who could be told, with the agreement it would stand on; who could not is named too. */
export function PartnerPicker({
  partners,
  without,
  chosen,
  envelope,
  dispatch,
}: {
  partners: readonly Partner[];
  /** Codes of members without an agreement in force. */
  without: readonly string[];
  chosen: readonly string[];
  envelope: Envelope;
  dispatch: Dispatch<ShareAction>;
}) {
  const t = useTranslations('share.partners');
  const locale = useLocale();
  return (
    <Panel title={t('title')} description={partners.length > 0 ? t('hint') : t('none')}>
      <div className="grid gap-3 sm:grid-cols-2">
        {partners.map((p) => (
          <Checkbox
            key={p.agreementId}
            name={`partner-${p.code}`}
            checked={chosen.includes(p.id)}
            onChange={(event) => dispatch({ type: 'partner', id: p.id, on: event.target.checked })}
            label={
              <>
                <span className="font-semibold">{p.code}</span> {p.name}
              </>
            }
            hint={
              <>
                {t('agreement', { reference: p.agreementReference, date: formatDate(p.validTo.slice(0, 10), locale) })}
                {p.offences.includes(envelope.offence) && p.purposes.includes(envelope.purpose) ? null : (
                  <span className="flex items-baseline gap-1.5 text-warn">
                    <ToneShape tone="warn" className="self-center" />
                    {t('notCovered')}
                  </span>
                )}
              </>
            }
          />
        ))}
      </div>
      {without.length > 0 ? (
        <p className="mt-3 text-ink-muted text-sm">{t('without', { codes: without.join(', ') })}</p>
      ) : null}
    </Panel>
  );
}
