import { useTranslations } from 'next-intl';
import { messageView } from '@/components/intake/message-views';
import { LinkButton } from '@/components/ui/link-button';

/** A stretch of the sealed bytes as text, in three parts around the fault. Nothing in it is read or run. */
export interface SealedWindow {
  start: number;
  end: number;
  total: number;
  before: string;
  fault: string;
  after: string;
  previous?: number;
  next?: number;
}

/** The content of a quarantined message with the fault marked. */
export function SealedContent({ messageId, view }: { messageId: string; view: SealedWindow }) {
  const t = useTranslations('intake.quarantine');
  if (view.total === 0) return <p className="text-ink-muted">{t('empty')}</p>;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="tabular text-ink-muted text-sm">
          {t('shown', { start: view.start, end: view.end, total: view.total })}
        </p>
        <span className="flex gap-2">
          {view.previous === undefined ? null : (
            <LinkButton size="small" href={messageView(messageId, { sealed: true, at: view.previous })}>
              {t('before')}
            </LinkButton>
          )}
          {view.next === undefined ? null : (
            <LinkButton size="small" href={messageView(messageId, { sealed: true, at: view.next })}>
              {t('after')}
            </LinkButton>
          )}
        </span>
      </div>
      <section
        aria-label={t('sealed')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        dir="ltr"
        className="max-h-[70dvh] overflow-y-auto rounded-md border bg-sunken/40 p-3"
      >
        <pre className="whitespace-pre-wrap break-all font-mono text-xs">
          {view.before}
          {view.fault ? (
            <mark className="rounded-sm border border-danger bg-danger-soft px-0.5 text-danger">
              <bdi className="me-1 inline-block select-none rounded-sm bg-danger-solid px-1 font-sans text-danger-solid-ink">
                {t('mark')}
              </bdi>
              {view.fault}
            </mark>
          ) : null}
          {view.after}
        </pre>
      </section>
    </div>
  );
}
