'use client'; // reads again and says what came of it

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { rereadMessage } from '@/app/actions';
import { useErrorWord } from '@/components/intake/error-word';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/display/paths';

type Outcome = { kind: 'read' | 'more' | 'same' | 'unreadable'; id: string };
const tones = { read: 'ok', more: 'ok', same: 'info', unreadable: 'warn' } as const;

/** Reads a message again with today's reader, and tells what is new. */
export function RereadButton({ messageId }: { messageId: string }) {
  const t = useTranslations('intake.reread');
  const errorWord = useErrorWord();
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const read = () =>
    start(async () => {
      const answer = await rereadMessage({ messageId });
      setProblem(answer.ok ? '' : errorWord(answer.reason));
      if (!answer.ok) return;
      const { outcome: kind, id } = answer.result;
      setOutcome({ kind, id });
      // where there is more to see the reader of these words goes there, else what is said here may have changed
      if (kind === 'same' || kind === 'unreadable') router.refresh();
    });
  if (outcome)
    return (
      <Banner
        tone={tones[outcome.kind]}
        live
        title={t(`outcome.${outcome.kind}`)}
        action={
          outcome.kind === 'more' ? (
            <LinkButton size="small" href={paths.message(outcome.id)}>
              {t('open')}
            </LinkButton>
          ) : outcome.kind === 'read' ? (
            <Button size="small" onClick={() => router.refresh()}>
              {t('show')}
            </Button>
          ) : null
        }
      >
        {t(`hint.${outcome.kind}`)}
      </Banner>
    );
  return (
    <Banner
      tone={problem ? 'danger' : 'info'}
      live={problem !== ''}
      title={problem || t('title')}
      action={
        <Button size="small" pending={pending} onClick={read}>
          {t('start')}
        </Button>
      }
    >
      {problem ? null : t('body')}
    </Banner>
  );
}
