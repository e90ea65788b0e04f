'use client'; // takes and goes there

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { takeNextHit } from '@/app/actions';
import { useErrorWord } from '@/components/intake/error-word';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/display/paths';
import { takeViews } from '@/lib/hits/schema';

/** Takes the free hit with the least time left and opens it; from a view that cannot be taken from, of all. */
export function TakeNext({ view = 'unclaimed' }: { view?: string }) {
  const t = useTranslations('hits');
  const errorWord = useErrorWord();
  const announce = useAnnounce();
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [said, setSaid] = useState('');
  const from = takeViews.find((v) => v === view) ?? 'unclaimed';
  const take = async () => {
    setPending(true);
    const answer = await takeNextHit({ view: from }).catch(() => null);
    setPending(false);
    if (answer?.ok && answer.result.hitId) return router.push(paths.hit(answer.result.hitId, from));
    const why = answer?.ok ? t('noneLeft') : errorWord(answer?.reason ?? 'unreachable');
    setSaid(why);
    announce(why);
  };
  return (
    <span className="grid justify-items-start gap-0.5">
      <Button variant="primary" keys="n" pending={pending} onClick={() => void take()}>
        {t('takeNext')}
      </Button>
      {said ? <span className="text-ink-muted text-xs">{said}</span> : null}
    </span>
  );
}
