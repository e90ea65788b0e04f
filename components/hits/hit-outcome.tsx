'use client'; // takes the focus after a decision

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { StatusBadge } from '@/components/hits/hit-badges';
import type { Judged } from '@/components/hits/hit-review';
import { useCodeWord } from '@/components/redaction/code-word';
import { Button } from '@/components/ui/button';
import { CopyText } from '@/components/ui/copy-text';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Kbd } from '@/components/ui/kbd';
import { LinkButton } from '@/components/ui/link-button';
import { RecordLink } from '@/components/ui/record-link';
import { Time } from '@/components/ui/time';
import { paths } from '@/lib/display/paths';

/** What was decided, and what comes next: share it, undo it, take the next one. */
export function HitOutcome({
  judged,
  next,
  fresh,
  lostNote,
  pending,
  reopen,
}: {
  judged: Judged;
  next: Route | null;
  /** Decided just now, here. */
  fresh: boolean;
  /** What this officer had written when a colleague was faster. */
  lostNote: string;
  pending: boolean;
  reopen: () => void;
}) {
  const t = useTranslations('hits.outcome');
  const fields = useTranslations('evidence.field');
  const decide = useTranslations('hits.decide');
  const errors = useTranslations('errors');
  const word = useCodeWord();
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, [fresh]);
  const shareable = judged.status === 'confirmed' && judged.share === 'may';
  return (
    <div className="grid gap-4">
      <p ref={heading} tabIndex={-1} className="flex flex-wrap items-center gap-x-3 gap-y-1 outline-none">
        <StatusBadge status={judged.status} />
        <span className="text-ink-muted text-sm">
          {judged.reviewedBy ? `${judged.reviewedBy}, ` : ''}
          {judged.reviewedAt ? <Time value={judged.reviewedAt} /> : null}
        </span>
      </p>
      <DescriptionList>
        <Described term={t('reason')}>{judged.reason ? word('reason', judged.reason) : null}</Described>
        {judged.ticked.length > 0 ? (
          <Described term={t('told')}>
            {judged.ticked.map((x) => (x === 'name-only' ? decide('nameOnly') : fields(x))).join(t('separator'))}
          </Described>
        ) : null}
        {judged.note ? (
          <Described term={t('note')}>
            <bdi className="whitespace-pre-wrap">{judged.note}</bdi>
          </Described>
        ) : null}
        {judged.alerts.length > 0 ? (
          <Described term={t('shared')}>
            <ul className="grid gap-0.5">
              {judged.alerts.map((a) => (
                <li key={a.id}>
                  <RecordLink href={paths.alert(a.id)}>{a.reference}</RecordLink>
                </li>
              ))}
            </ul>
          </Described>
        ) : null}
      </DescriptionList>
      {lostNote && lostNote !== judged.note ? (
        <div className="rounded-md border bg-sunken p-3 text-sm">
          <p className="font-medium">{t('yourNote')}</p>
          <p className="flex items-start justify-between gap-2">
            <bdi className="whitespace-pre-wrap">{lostNote}</bdi>
            <CopyText text={lostNote} thing={t('note')} hidden />
          </p>
        </div>
      ) : null}
      {judged.status === 'confirmed' && !shareable && judged.alerts.length === 0 ? (
        <p className="text-ink-muted text-sm">{t(`whoShares.${judged.share === 'reviewed' ? 'reviewed' : 'role'}`)}</p>
      ) : null}
      <div className="flex flex-wrap items-start gap-2">
        {shareable ? (
          <LinkButton href={paths.share(judged.id)} variant="primary" keys="s">
            {t(judged.alerts.length > 0 ? 'shareAgain' : 'share')}
          </LinkButton>
        ) : null}
        {next ? (
          <LinkButton href={next} variant={shareable ? 'secondary' : 'primary'}>
            {t('next')}
            <span aria-hidden="true" className="max-lg:hidden touch:hidden">
              <Kbd keys="]" />
            </span>
          </LinkButton>
        ) : (
          <LinkButton href={paths.hits()} variant={shareable ? 'secondary' : 'primary'}>
            {t('toQueue')}
          </LinkButton>
        )}
        {judged.reopen === 'role' ? null : (
          <Button
            keys="u"
            pending={pending}
            onClick={reopen}
            {...(judged.reopen ? { disabledReason: errors(judged.reopen) } : {})}
          >
            {t('undo')}
          </Button>
        )}
      </div>
    </div>
  );
}
