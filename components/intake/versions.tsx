'use client'; // part of lists that are chosen from

import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import { Time } from '@/components/ui/time';
import { paths } from '@/lib/display/paths';

interface Version {
  messageId: string;
  receivedAt: Date;
}

/** The same booking or traveller in other messages. */
export interface Versions {
  next: Version | null;
  previous: readonly Version[];
}

/** More earlier pushes than this fold into a number. */
const AT_ONCE = 3;

/** That a later message put another in its place, in as few words as a row of a table has room for. */
export function ReplacedBy({ versions: { next } }: { versions: Versions }) {
  const t = useTranslations('intake.versions');
  if (!next) return null;
  return (
    <TextLink href={paths.message(next.messageId)} className="text-xs">
      {t.rich('replacedShort', { time: () => <Time value={next.receivedAt} show="clock" relative={false} /> })}
    </TextLink>
  );
}

/** That a later message put another in its place, and which earlier ones it replaced; nothing where there is only one. */
export function VersionLinks({ versions: { next, previous } }: { versions: Versions }) {
  const t = useTranslations('intake.versions');
  if (!next && previous.length === 0) return null;
  const byTime = [...previous].sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime());
  return (
    <span className="grid text-ink-muted text-xs">
      {next ? (
        <span className="text-warn">
          {t.rich('replaced', {
            link: (words) => <TextLink href={paths.message(next.messageId)}>{words}</TextLink>,
            time: () => <Time value={next.receivedAt} show="clock" relative={false} />,
          })}
        </span>
      ) : null}
      {byTime.length > 0 ? (
        <span className="flex flex-wrap gap-x-1.5">
          {t('earlier')}
          {byTime.slice(0, AT_ONCE).map(({ messageId, receivedAt }) => (
            <TextLink key={messageId} href={paths.message(messageId)}>
              <Time value={receivedAt} show="clock" relative={false} />
            </TextLink>
          ))}
          {byTime.length > AT_ONCE ? t('andMore', { count: byTime.length - AT_ONCE }) : null}
        </span>
      ) : null}
    </span>
  );
}
