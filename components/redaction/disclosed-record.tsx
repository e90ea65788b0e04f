import { useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { DisclosedValue } from '@/components/redaction/disclosed-value';
import { WithheldFields } from '@/components/redaction/withheld-fields';
import { Badge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { Described, DescriptionList } from '@/components/ui/description-list';
import type { DisclosedRecord as DisclosedRecordData, FieldName } from '@/lib/redaction/schema';

/**
 * What exactly one recipient holds, as that recipient reads it: what it is for and how it may be used, every disclosed
 * field with its view, every withheld one with the reason. Preview, sent item and the recipient's page all show this.
 */
export function DisclosedRecord({
  record,
  level = 3,
  changed,
  envelope = true,
}: {
  record: DisclosedRecordData;
  /** Of its headings. */
  level?: 2 | 3 | 4;
  /** Fields to mark because they differ from what the reader saw before. */
  changed?: ReadonlySet<FieldName>;
  /** Off where the page shows purpose and handling itself. */
  envelope?: boolean;
}) {
  const t = useTranslations('share.record');
  const codes = useTranslations('codes.field');
  const Heading = level === 2 ? 'h2' : level === 3 ? 'h3' : 'h4';
  return (
    <div className="grid content-start gap-5">
      {record.protectedSubject ? (
        <Banner tone="warn" title={t('protected')}>
          {t('protectedWhy')}
        </Banner>
      ) : null}
      <section className="grid gap-1">
        <Heading className="font-semibold">{t('disclosed')}</Heading>
        {record.fields.length === 0 ? <p className="text-ink-muted">{t('nothing')}</p> : null}
        <DescriptionList>
          {record.fields.map(({ field, view, value }) => (
            <Described key={field} term={codes(field)}>
              <DisclosedValue field={field} view={view} value={value} />
              {changed?.has(field) ? (
                <Badge tone="warn" className="ms-2">
                  {t('changed')}
                </Badge>
              ) : null}
            </Described>
          ))}
        </DescriptionList>
      </section>
      <WithheldFields withheld={record.withheld} heading={Heading} changed={changed} />
      {envelope ? (
        <section className="grid gap-1">
          <Heading className="font-semibold">{t('use')}</Heading>
          <DisclosedEnvelope record={record} />
        </section>
      ) : null}
    </div>
  );
}

/** Purpose, handling and evaluation, every code with its sentence. */
function DisclosedEnvelope({ record }: { record: DisclosedRecordData }) {
  const t = useTranslations('share.record');
  const word = useCodeWord();
  return (
    <DescriptionList>
      <Described term={t('offence')}>{word('offence', record.offence)}</Described>
      <Described term={t('purpose')}>{word('purpose', record.purpose)}</Described>
      <Described term={t('urgency')}>{word('urgency', record.urgency)}</Described>
      <Described term={t('handling')}>
        {word('handling', record.handling)}
        <span className="block text-ink-muted text-sm">{word('onward', record.onward)}</span>
      </Described>
      <Described term={t('evaluation')}>
        {word('source', record.evaluation.source)}
        <span className="block">{word('information', record.evaluation.information)}</span>
      </Described>
      <Described term={t('agreement')}>
        <bdi className="reference">{record.agreement.reference}</bdi>{' '}
        <span className="text-ink-muted text-sm">{t('version', { version: record.agreement.version })}</span>
      </Described>
    </DescriptionList>
  );
}
