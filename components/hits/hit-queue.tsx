'use client'; // lives: follows the feed, holds new rows back until asked

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { ClaimCell } from '@/components/hits/claim-cell';
import type { DeskViewer } from '@/components/hits/desk-viewer';
import { type ClaimNames, type HitPage, isOpenView } from '@/components/hits/hit-row';
import { HitTable } from '@/components/hits/hit-table';
import { QueueEmpty, type QueueSigns } from '@/components/hits/queue-empty';
import { QueueNotices } from '@/components/hits/queue-notices';
import { QueueSaidLine } from '@/components/hits/queue-said';
import { QuickLookBox } from '@/components/hits/quick-look';
import { RowBar } from '@/components/hits/row-bar';
import { type QueueOf, useHitQueue } from '@/components/hits/use-hit-queue';
import { useNamesFresh } from '@/components/hits/use-names-fresh';
import { useQueueActs } from '@/components/hits/use-queue-acts';
import { useQuickLook } from '@/components/hits/use-quick-look';
import { useRowCursor } from '@/components/hits/use-row-cursor';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/display/paths';

/** One view of the queue. `viewer` spares others the buttons; the commands decide. */
export function HitQueue({
  of,
  first,
  names,
  renderedAt,
  viewer,
  signs,
}: {
  of: QueueOf;
  first: HitPage;
  names: ClaimNames;
  renderedAt: number;
  viewer: DeskViewer;
  signs: QueueSigns;
}) {
  const t = useTranslations('hits');
  const router = useRouter();
  const [readAt] = useState(renderedAt);
  const queue = useHitQueue(of, first, readAt);
  const acts = useQueueActs(of.view);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const cursor = useRowCursor(queue.rows.map(({ row }) => row.id));
  const after = (id: string) => {
    const at = queue.rows.findIndex(({ row }) => row.id === id);
    cursor.focusRow((queue.rows[at + 1] ?? queue.rows[at - 1])?.row.id ?? null);
  };
  const quick = useQuickLook(of.view, acts, after);
  useNamesFresh(queue.rows, names);
  const words = queue.fresh > 0 ? t('fresh', { count: queue.fresh }) : '';
  const say = useEffectEvent(acts.announce);
  useEffect(() => {
    if (words) say(words);
  }, [words]);

  const meant = queue.rows.find(({ row }) => row.id === cursor.current)?.row;
  const tickedRows = queue.rows.flatMap(({ row, gone }) => (ticked.includes(row.id) && !gone ? [row] : []));
  const share = () => {
    if (!meant) return;
    if (meant.status !== 'confirmed') return acts.refuse('hit-not-confirmed');
    if (!viewer.shares) return acts.refuse('role-missing');
    router.push(paths.share(meant.id));
  };
  const lookedAt = quick.look?.row.id;

  return (
    <div className="grid gap-4">
      <QueueNotices queue={queue} words={words} />
      {meant ? (
        <RowBar
          row={quick.look?.row ?? meant}
          unfolded={quick.look !== null}
          ticked={tickedRows}
          viewer={viewer}
          acts={acts}
          lookFor={(what) => quick.open(meant, what)}
          share={share}
          untick={() => setTicked([])}
        />
      ) : null}
      <QueueSaidLine acts={acts} />
      {queue.rows.length === 0 ? (
        <QueueEmpty view={of.view} signs={signs} />
      ) : (
        <div {...cursor.box}>
          <HitTable
            view={of.view}
            rows={queue.rows}
            current={cursor.current}
            ticking={
              viewer.reviews && isOpenView(of.view)
                ? {
                    has: (id) => ticked.includes(id),
                    toggle: (id) =>
                      setTicked((held) => (held.includes(id) ? held.filter((x) => x !== id) : [...held, id])),
                  }
                : null
            }
            claim={(steady) => (
              <ClaimCell
                steady={steady}
                name={names[steady.row.id]}
                take={viewer.reviews ? () => acts.take(steady.row.id) : null}
                pending={acts.running === steady.row.id}
              />
            )}
            unfolded={lookedAt ? { id: lookedAt, children: <QuickLookBox quick={quick} view={of.view} /> } : null}
          />
        </div>
      )}
      {queue.more ? (
        <div className="flex justify-center">
          <Button pending={queue.moreRunning} onClick={() => void queue.more?.()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
