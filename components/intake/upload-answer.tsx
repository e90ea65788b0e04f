'use client'; // part of UploadMessages

import { useTranslations } from 'next-intl';
import { Flight, hasFlight } from '@/components/intake/flight';
import { type SaidIssue, useIssueSentences } from '@/components/intake/issue-sentences';
import type { ReceivedMessage } from '@/components/intake/message-row';
import { RemovedKinds } from '@/components/intake/removed-kinds';
import { cn } from '@/components/ui/class-names';
import { TextLink } from '@/components/ui/text-link';
import { type Tone, ToneShape, toneBox } from '@/components/ui/tone-shape';
import { paths } from '@/lib/display/paths';

/** What became of one file. */
export interface Told {
  key: string;
  name: string;
  message: ReceivedMessage;
}

/** One file's answer in words: who is on it, what was removed, or why it could not be read and how to mend it. */
export function UploadAnswer({ told: { name, message } }: { told: Told }) {
  const t = useTranslations('intake.upload');
  const unread = message.status === 'quarantined' || message.status === 'erased';
  const tone: Tone = unread ? 'danger' : message.repeated ? 'info' : message.warnings.length > 0 ? 'warn' : 'ok';
  return (
    <li className={cn('rounded-lg border border-s-4 px-3 py-2', toneBox[tone])}>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <ToneShape tone={tone} className="self-center" />
        <bdi className="min-w-0 break-all font-semibold text-ink">{name}</bdi>
        <span className="font-medium">
          {t(
            message.status === 'erased'
              ? 'erased'
              : unread
                ? 'quarantined'
                : message.repeated
                  ? 'repeated'
                  : 'accepted',
          )}
        </span>
        <TextLink href={paths.message(message.id)} className="ms-auto whitespace-nowrap">
          {t('open')}
          <span className="sr-only"> {name}</span>
        </TextLink>
      </p>
      <div className="text-ink">{unread ? <Why errors={message.errors} /> : <Read message={message} />}</div>
    </li>
  );
}

function Read({ message }: { message: ReceivedMessage }) {
  const t = useTranslations('intake.upload');
  const removes = Object.values(message.removed).some((count) => count > 0);
  return (
    <>
      <p className="flex flex-wrap gap-x-3">
        {hasFlight(message.journey) ? <Flight journey={message.journey} /> : null}
        <span>{t('travellers', { count: message.travellerCount })}</span>
        {message.bookingCount > 0 ? <span>{t('bookings', { count: message.bookingCount })}</span> : null}
        <span>{t('warnings', { count: message.warnings.length })}</span>
      </p>
      {message.further.length > 0 ? (
        <p className="flex flex-wrap gap-x-3">
          {t('further', { count: message.further.length })}
          {message.further.slice(0, 20).map((id, at) => (
            <TextLink key={id} href={paths.message(id)}>
              {t('flight', { number: at + 2 })}
            </TextLink>
          ))}
        </p>
      ) : null}
      <p className="text-ink-muted text-sm">
        {removes ? (
          <>
            {t('removed')} <RemovedKinds removed={message.removed} />
          </>
        ) : (
          t('nothingRemoved')
        )}
      </p>
    </>
  );
}

function Why({ errors }: { errors: readonly SaidIssue[] }) {
  const t = useTranslations('intake.upload');
  const sentence = useIssueSentences('issues');
  return (
    <>
      {errors.map((issue) => {
        const { text, place } = sentence(issue);
        return (
          <p key={`${issue.code} ${issue.offset}`} className="max-w-prose">
            <bdi>{text}</bdi> {place ? <span className="whitespace-nowrap text-ink-muted text-sm">{place}</span> : null}
          </p>
        );
      })}
      <p className="text-ink-muted text-sm">{t('kept')}</p>
    </>
  );
}
