'use client'; // what was acknowledged here shows at once, without another look at the record

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useTransition } from 'react';
import { acknowledgeDisclosure } from '@/app/actions';
import { stateTone } from '@/components/incoming/inbox-row';
import { useCodeWord } from '@/components/redaction/code-word';
import { useAnnounce } from '@/components/ui/announcer';
import { Badge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { TimeLeft } from '@/components/ui/time-left';
import { ToneShape } from '@/components/ui/tone-shape';
import type { IncomingState } from '@/lib/incoming/rules';

interface Progress {
  state: IncomingState;
  openedAt: Date | null;
  acknowledgedAt: Date | null;
}

const ProgressContext = createContext<{ progress: Progress; set: (p: Progress) => void } | null>(null);

function useProgress() {
  const held = useContext(ProgressContext);
  if (!held) throw new Error('stands outside AcknowledgementProvider');
  return held;
}

/** Holds how far this item got, for the badge, the button and the steps, which stand in different places. */
export function AcknowledgementProvider({ initial, children }: { initial: Progress; children: ReactNode }) {
  const [progress, set] = useState(initial);
  return <ProgressContext value={{ progress, set }}>{children}</ProgressContext>;
}

export function StateBadge() {
  const word = useCodeWord();
  const { state } = useProgress().progress;
  return <Badge tone={stateTone[state]}>{word('incomingState', state)}</Badge>;
}

/** The clock of the answer: it stops when the unit acknowledged, in time or not. */
export function ReplyClock({ due, className }: { due: Date; className?: string }) {
  const { state, acknowledgedAt } = useProgress().progress;
  if (state !== 'acknowledged') return <TimeLeft due={due} className={className} />;
  return <TimeLeft due={due} settled={(acknowledgedAt ?? due) <= due ? 'met' : 'missed'} className={className} />;
}

/** The page's main action and what stands in its place afterwards. */
export function Acknowledge({
  disclosureId,
  sender,
  allowed,
}: {
  disclosureId: string;
  sender: string;
  /** Whether the reader's role may; the command decides. */
  allowed: boolean;
}) {
  const t = useTranslations('incoming.item');
  const errors = useTranslations('errors');
  const announce = useAnnounce();
  const { progress, set } = useProgress();
  const [refusal, setRefusal] = useState('');
  const [pressed, setPressed] = useState(false);
  const [pending, start] = useTransition();

  // after the press the button is gone: the focus goes on to what stands in its place
  const outcome = useRef<HTMLParagraphElement>(null);
  const acknowledged = progress.state === 'acknowledged';
  useEffect(() => {
    if (pressed && acknowledged) outcome.current?.focus();
  }, [pressed, acknowledged]);

  if (acknowledged)
    return (
      <p ref={outcome} tabIndex={-1} className="inline-flex flex-wrap items-baseline gap-x-2 font-medium">
        <ToneShape tone="ok" className="self-center text-ok" />
        {progress.acknowledgedAt ? (
          <>
            {t('acknowledgedAt')} <Time value={progress.acknowledgedAt} className="font-normal" />
          </>
        ) : (
          t('acknowledged')
        )}
      </p>
    );

  const acknowledge = () =>
    start(async () => {
      setRefusal('');
      setPressed(true);
      const answer = await acknowledgeDisclosure({ disclosureId }).catch(() => null);
      if (answer?.ok) {
        set({ ...progress, state: 'acknowledged', acknowledgedAt: answer.result.at });
        announce(t('done'));
      } else if (answer?.reason === 'already-acknowledged') {
        set({ ...progress, state: 'acknowledged' });
        announce(errors('already-acknowledged'));
      } else {
        const key = answer?.reason ?? 'unreachable';
        setRefusal(errors.has(key as 'fault') ? errors(key as 'fault') : errors('fault'));
      }
    });

  return (
    <div className="grid justify-items-start gap-3">
      {refusal ? (
        <Banner tone="danger" live title={t('refused')}>
          {refusal}
        </Banner>
      ) : null}
      {allowed ? (
        <>
          <Button variant="primary" keys="a" pending={pending} onClick={acknowledge} className="max-sm:w-full">
            {t('acknowledge')}
          </Button>
          <p className="text-ink-muted text-sm">{t('acknowledgeWhy', { sender })}</p>
        </>
      ) : (
        <p className="text-ink-muted text-sm">{t('readOnly')}</p>
      )}
    </div>
  );
}

/** Sent, opened, acknowledged: what the sender sees of it too. */
export function ReceiptSteps({ sender, releasedAt }: { sender: string; releasedAt: Date }) {
  const t = useTranslations('incoming.item');
  const { openedAt, acknowledgedAt, state } = useProgress().progress;
  const steps = [
    { key: 'released', label: t('released', { sender }), done: true, at: releasedAt },
    { key: 'opened', label: t('opened'), done: state !== 'new', at: openedAt },
    { key: 'acknowledged', label: t('acknowledgedStep'), done: state === 'acknowledged', at: acknowledgedAt },
  ];
  return (
    <ol className="grid gap-3">
      {steps.map(({ key, label, done, at }) => (
        <li key={key} className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2.5">
          <ToneShape
            tone={done ? 'ok' : 'neutral'}
            className={done ? 'mt-[0.4em] text-ok' : 'mt-[0.4em] text-ink-subtle'}
          />
          <div className={done ? undefined : 'text-ink-muted'}>
            <p className={done ? 'font-medium' : undefined}>{label}</p>
            <p className="text-ink-muted text-sm">{at ? <Time value={at} /> : done ? null : t('notYet')}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
