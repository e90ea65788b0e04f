import { useLocale, useTranslations } from 'next-intl';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { ToneShape } from '@/components/ui/tone-shape';
import { formatDate } from '@/lib/display/format-date';

interface Party {
  id: string;
  code: string;
  name: string;
  dutyPhone: string | null;
  signedAt: Date | null;
}

/** Who agreed, when each signed, whom to call; and for how long. */
export function PartiesPanel({
  parties,
  mine,
  validFrom,
  validTo,
  endedAt,
}: {
  parties: readonly Party[];
  /** The reader's own agency. */
  mine: string;
  validFrom: Date;
  validTo: Date;
  endedAt: Date | null;
}) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  const day = (d: Date) => formatDate(d.toISOString().slice(0, 10), locale);
  return (
    <Panel title={t('one.parties')}>
      <DescriptionList layout="grid" className="grid-cols-[repeat(auto-fill,minmax(15rem,1fr))]">
        {parties.map((p) => (
          <Described
            key={p.id}
            term={
              <>
                {p.code} · <bdi>{p.name}</bdi>
                {p.id === mine ? ` (${t('one.you')})` : null}
              </>
            }
          >
            <span className="inline-flex items-baseline gap-1.5 font-medium">
              <ToneShape
                tone={p.signedAt ? 'ok' : 'waiting'}
                className={p.signedAt ? 'self-center text-ok' : 'self-center'}
              />
              {p.signedAt ? t('signed', { date: day(p.signedAt) }) : t('unsigned')}
            </span>
            <span className="block text-ink-muted text-sm">
              {p.dutyPhone ? (
                <>
                  {t('one.duty')}:{' '}
                  <a href={`tel:${p.dutyPhone.replace(/[^+\d]/g, '')}`} className="underline underline-offset-[0.2em]">
                    <bdi dir="ltr" className="tabular whitespace-nowrap">
                      {p.dutyPhone}
                    </bdi>
                  </a>
                </>
              ) : (
                t('one.noDuty')
              )}
            </span>
          </Described>
        ))}
        <Described term={t('column.term')}>
          <span className="font-medium">{t('term', { from: day(validFrom), to: day(validTo) })}</span>
          {endedAt ? (
            <span className="block text-ink-muted text-sm">{t('one.endedOn', { date: day(endedAt) })}</span>
          ) : null}
        </Described>
      </DescriptionList>
    </Panel>
  );
}
