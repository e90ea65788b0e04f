import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { IssueList } from '@/components/intake/issue-list';
import { messageView } from '@/components/intake/message-views';
import { Banner } from '@/components/ui/banner';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { Time } from '@/components/ui/time';
import type { MessageSummary } from '@/lib/travel/queries';

/** A message that could not be read: why, what mends it, how long it is kept, and the way to its content. */
export function QuarantinePanel({
  message,
  mayOpen,
  open,
  notices,
  children,
}: {
  message: MessageSummary;
  mayOpen: boolean;
  open: boolean;
  /** What can be done now, under the fact. */
  notices: ReactNode;
  /** The content, where it is open. */
  children?: ReactNode;
}) {
  const t = useTranslations('intake.quarantine');
  const kept = message.status === 'quarantined';
  return (
    <>
      <Banner tone={kept ? 'danger' : 'warn'} title={t('title')}>
        {kept ? t('kept') : t('erased')}
        {message.eraseAfter ? (
          <p className="mt-1 flex flex-wrap gap-x-2">
            {t(kept ? 'eraseOn' : 'eraseAt')} <Time value={message.eraseAfter} relative={kept} />
          </p>
        ) : null}
      </Banner>
      {notices}
      <Panel title={t('why')}>
        <div className="-my-2.5">
          <IssueList issues={message.errors} tone="danger" />
          {message.warnings.length > 0 ? <IssueList issues={message.warnings} /> : null}
        </div>
        <p className="mt-4 max-w-prose text-ink-muted">{t('mend')}</p>
      </Panel>
      {kept ? (
        <Panel
          title={t('sealed')}
          description={mayOpen ? t('sealedHint') : t('notYours')}
          actions={
            mayOpen ? (
              open ? (
                <LinkButton href={messageView(message.id)} size="small">
                  {t('close')}
                </LinkButton>
              ) : (
                <LinkButton href={messageView(message.id, { sealed: true })} variant="primary">
                  {t('open')}
                </LinkButton>
              )
            ) : null
          }
        >
          {children}
        </Panel>
      ) : null}
    </>
  );
}
