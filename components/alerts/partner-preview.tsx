import { NextIntlClientProvider, useTranslations } from 'next-intl';
import { DisclosedRecord } from '@/components/redaction/disclosed-record';
import { CopyText } from '@/components/ui/copy-text';
import { Panel } from '@/components/ui/panel';
import type { ComposedDisclosure } from '@/lib/alerts/schema';
import type { Messages } from '@/lib/i18n/messages';
import type { FieldName } from '@/lib/redaction/schema';

/** The words a partner reads their copy in. */
export type PartnerWords = Record<'en' | 'ar', Pick<Messages, 'codes' | 'common' | 'share'>>;

/** The partner's own view, in their language and direction: the same component, the same record, the same fingerprint. */
export function PartnerPreview({
  composed,
  words,
  changed,
}: {
  composed: ComposedDisclosure;
  words: PartnerWords;
  changed?: ReadonlySet<FieldName>;
}) {
  const t = useTranslations('share.preview');
  const language = composed.recipient.language === 'ar' ? 'ar' : 'en';
  return (
    <Panel
      title={t('title', { name: composed.recipient.name })}
      description={t(`language.${language}`)}
      ground="shared"
      footer={
        <span className="flex flex-wrap items-center gap-2 text-ink-muted text-sm">
          {t('hash')} <CopyText text={composed.hash} thing={t('hash')} mono hidden />{' '}
          <code dir="ltr">{composed.hash.slice(0, 16)}…</code>
        </span>
      }
    >
      <div lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
        <NextIntlClientProvider locale={language} messages={words[language]} timeZone="UTC">
          <DisclosedRecord record={composed.record} {...(changed ? { changed } : {})} />
        </NextIntlClientProvider>
      </div>
    </Panel>
  );
}
