import { useLocale, useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { Badge } from '@/components/ui/badge';
import { RecordLink } from '@/components/ui/record-link';
import { Time } from '@/components/ui/time';
import { TimeLeft } from '@/components/ui/time-left';
import type { Tone } from '@/components/ui/tone-shape';
import { countryName } from '@/lib/display/countries';
import { paths } from '@/lib/display/paths';
import type { IncomingRow } from '@/lib/incoming/queries';
import type { IncomingState } from '@/lib/incoming/rules';

type Moment = 'releasedAt' | 'replyBy' | 'expiresAt';

/** An item of the inbox as the server renders it (dates) or as the API answers (ISO 8601). */
export type InboxItem = Omit<IncomingRow, Moment> & Record<Moment, Date | string>;

/** Code of an agency to the country it works for, as far as known. */
export type Senders = Readonly<Record<string, string | null>>;

/** Tone of a state: what is acknowledged needs nobody any more. */
export const stateTone: Record<IncomingState, Tone> = { new: 'accent', opened: 'waiting', acknowledged: 'ok' };
/** Tone of an urgency; unknown ones are ordinary. */
export const urgencyTone = (urgency: string): Tone =>
  urgency === 'U1' ? 'danger' : urgency === 'U2' ? 'warn' : 'neutral';

/** One item: who writes, about what, until when. Nothing of the person; the whole card opens it. */
export function InboxRow({ item, senders }: { item: InboxItem; senders: Senders }) {
  const t = useTranslations('incoming');
  const codes = useTranslations('codes');
  const word = useCodeWord();
  const locale = useLocale();
  const country = senders[item.sender];
  const waiting = item.state !== 'acknowledged';
  return (
    <li
      data-row=""
      className="relative grid gap-x-8 gap-y-3 rounded-lg border bg-surface px-4 py-4 shadow-panel hover:border-line-strong has-[:focus-visible]:border-accent has-[:focus-visible]:bg-accent-soft sm:grid-cols-[minmax(0,1fr)_auto] sm:px-5"
    >
      <div className="grid content-start gap-1.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
          <Badge tone={stateTone[item.state]}>{codes(`incomingState.${item.state}`)}</Badge>
          <Badge tone={urgencyTone(item.urgency)}>{word('urgency', item.urgency)}</Badge>
          {item.protectedSubject ? <Badge tone="warn">{t('protected')}</Badge> : null}
        </p>
        <p className={waiting ? 'font-semibold text-lg' : 'text-lg'}>
          {country ? countryName(country, locale) : <bdi>{item.sender}</bdi>}
          <span className="font-normal text-ink-muted"> · {word('offence', item.offence)}</span>
        </p>
        <p className="flex flex-wrap items-baseline gap-x-3 text-ink-muted text-sm">
          <RecordLink href={paths.disclosure(item.id)} className="after:absolute after:inset-0 after:rounded-lg">
            {item.reference}
          </RecordLink>
          <span>
            {t('received')} <Time value={item.releasedAt} />
          </span>
        </p>
      </div>
      <dl className="grid content-start gap-x-3 gap-y-1 text-sm max-sm:border-t max-sm:pt-3 sm:justify-items-end sm:text-end">
        <div className="flex flex-wrap items-baseline gap-x-2 sm:justify-end">
          <dt className="text-ink-subtle">{t('answerBy')}</dt>
          <dd className="flex flex-wrap items-baseline gap-x-3 sm:justify-end">
            <Time value={item.replyBy} relative={false} />
            {waiting ? <TimeLeft due={item.replyBy} /> : null}
          </dd>
        </div>
        <div className="flex flex-wrap items-baseline gap-x-2 sm:justify-end">
          <dt className="text-ink-subtle">{t('erased')}</dt>
          <dd className="text-ink-muted">
            <Time value={item.expiresAt} relative={false} />
          </dd>
        </div>
      </dl>
    </li>
  );
}
