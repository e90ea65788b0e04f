'use client'; // part of FileDrop

import { RotateCw, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { QueuedFile } from '@/components/ui/file-queue';
import { Progress } from '@/components/ui/progress';
import { type Tone, ToneShape, toneText } from '@/components/ui/tone-shape';
import { splitSize } from '@/lib/display/format-size';

const tones: Record<QueuedFile['state'], Tone> = {
  waiting: 'waiting',
  sending: 'info',
  sent: 'ok',
  failed: 'danger',
  refused: 'danger',
};

/** One chosen file: its name, size, state with progress, and what can be done with it. */
export function FileLine({
  entry,
  sends,
  onRemove,
  onRetry,
}: {
  entry: QueuedFile;
  sends: boolean;
  onRemove: () => void;
  onRetry: () => void;
}) {
  const t = useTranslations('common.files');
  const ts = useTranslations('common.size');
  const { file, state, percent, problem } = entry;
  const size = splitSize(file.size);
  const words =
    state === 'sending' ? t('sending', { percent }) : (problem ?? t(state === 'refused' ? 'failed' : state));
  const tone = tones[state];
  return (
    <li className="flex items-center gap-3 px-3 py-1.5">
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <bdi className="min-w-0 truncate font-medium">{file.name}</bdi>
          <span className="tabular text-ink-subtle text-sm">{ts(size.key, { value: size.value })}</span>
          {sends || state === 'refused' ? (
            <span className={`inline-flex items-center gap-1.5 text-sm ${toneText[tone]}`}>
              <ToneShape tone={tone} />
              {words}
            </span>
          ) : null}
        </div>
        {state === 'sending' ? <Progress label={file.name} value={percent} className="mt-1" /> : null}
      </div>
      {sends && state === 'failed' ? (
        <Button variant="quiet" size="icon" aria-label={t('retry', { name: file.name })} onClick={onRetry}>
          <RotateCw aria-hidden="true" />
        </Button>
      ) : null}
      {state === 'sending' ? null : (
        <Button variant="quiet" size="icon" aria-label={t('remove', { name: file.name })} onClick={onRemove}>
          <X aria-hidden="true" />
        </Button>
      )}
    </li>
  );
}
