'use client'; // starts a job and follows it

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState, useTransition } from 'react';
import { rereadAll } from '@/app/actions';
import { useErrorWord } from '@/components/intake/error-word';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';

const ASK_AGAIN_MS = 3000;

/**
 * Offers to read again what an older reader refused or read in part, and shows how far that has come. `total` is how
 * many are left, as the server counts them now.
 */
export function RereadAll({ total }: { total: number }) {
  const t = useTranslations('intake.rereadAll');
  const errorWord = useErrorWord();
  const router = useRouter();
  const [of, setOf] = useState(0);
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  const going = of > 0 && total > 0;

  useEffect(() => {
    if (!going) return;
    const clock = setInterval(() => router.refresh(), ASK_AGAIN_MS);
    return () => clearInterval(clock);
  }, [going, router]);

  if (total === 0 && of === 0) return null;
  if (total === 0)
    return (
      <Banner tone="ok" live title={t('done', { count: of })}>
        {t('doneHint')}
      </Banner>
    );
  if (going)
    return (
      <Banner tone="info" live title={t('going', { done: Math.max(0, of - total), of })}>
        <Progress
          label={t('going', { done: Math.max(0, of - total), of })}
          value={of - total}
          max={of}
          className="mt-2 w-72 max-w-full"
        />
      </Banner>
    );
  return (
    <Banner
      tone={problem ? 'danger' : 'info'}
      live={problem !== ''}
      title={problem || t('title', { count: total })}
      action={
        <Button
          size="small"
          pending={pending}
          onClick={() =>
            start(async () => {
              const answer = await rereadAll();
              setProblem(answer.ok ? '' : errorWord(answer.reason));
              if (answer.ok) setOf(Math.max(answer.result.count, total));
            })
          }
        >
          {t('start')}
        </Button>
      }
    >
      {problem ? null : t('hint')}
    </Banner>
  );
}
