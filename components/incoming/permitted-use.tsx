import { useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { Time } from '@/components/ui/time';
import { paths } from '@/lib/display/paths';
import type { DisclosedRecord } from '@/lib/redaction/schema';

/** What the reader may do with the item, every code with its sentence, and when the copy ends. */
export function PermittedUse({
  record,
  agreementId,
  expiresAt,
}: {
  record: DisclosedRecord;
  /** Null when the agreement is no longer to be seen. */
  agreementId: string | null;
  expiresAt: Date;
}) {
  const t = useTranslations('incoming.item');
  const word = useCodeWord();
  return (
    <Panel title={t('use')}>
      <DescriptionList>
        <Described term={t('forOnly')}>
          {word('offence', record.offence)}
          <span className="block text-ink-muted text-sm">{word('purpose', record.purpose)}</span>
        </Described>
        <Described term={t('handling')}>{word('handling', record.handling)}</Described>
        <Described term={t('onward')}>{word('onward', record.onward)}</Described>
        <Described term={t('source')}>{word('source', record.evaluation.source)}</Described>
        <Described term={t('information')}>{word('information', record.evaluation.information)}</Described>
        <Described term={t('expires')}>
          <Time value={expiresAt} />
          <span className="block text-ink-muted text-sm">{t('expiresWhy')}</span>
        </Described>
        <Described term={t('basis')}>
          {agreementId ? (
            <TextLink href={paths.agreement(agreementId)}>
              <span className="reference">{record.agreement.reference}</span>
            </TextLink>
          ) : (
            <bdi className="reference">{record.agreement.reference}</bdi>
          )}{' '}
          <span className="text-ink-muted text-sm">{t('version', { version: record.agreement.version })}</span>
        </Described>
      </DescriptionList>
    </Panel>
  );
}
