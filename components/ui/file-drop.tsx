'use client'; // takes dropped files and sends them

import { FileUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, useRef, useState } from 'react';
import { useAnnounce } from '@/components/ui/announcer';
import { buttonStyles } from '@/components/ui/button-styles';
import { cn } from '@/components/ui/class-names';
import { FileLine } from '@/components/ui/file-line';
import { isAccepted, type QueuedFile } from '@/components/ui/file-queue';
import { splitSize } from '@/lib/display/format-size';

/** Sends one file and reports percents; answers whether it was received, or why not in words. */
export type SendFile = (
  file: File,
  report: (percent: number) => void,
) => Promise<{ ok: true } | { ok: false; message: string }>;

/**
 * Files by dropping or by the browser's own chooser, which is the keyboard's way. With `send` each file goes at once,
 * one after the other, with its progress; without, they are the value of the form field `name`.
 */
export function FileDrop({
  name,
  id = name,
  label,
  hint,
  accept = '',
  multiple = true,
  maxBytes,
  send,
  'aria-invalid': invalid,
}: {
  name: string;
  id?: string;
  label: string;
  hint?: string;
  /** As the attribute of `<input type="file">`: `.edi,.xml`. */
  accept?: string;
  multiple?: boolean;
  maxBytes: number;
  send?: SendFile;
  'aria-invalid'?: true;
}) {
  const t = useTranslations('common.files');
  const ts = useTranslations('common.size');
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const line = useRef(Promise.resolve());
  const [queue, setQueue] = useState<QueuedFile[]>([]);
  const [over, setOver] = useState(false);
  const limit = splitSize(maxBytes);
  const size = ts(limit.key, { value: limit.value });

  const change = (fileId: string, part: Partial<QueuedFile>) =>
    setQueue((all) => all.map((entry) => (entry.id === fileId ? { ...entry, ...part } : entry)));

  const start = (entry: QueuedFile) => {
    if (!send || entry.state === 'refused') return;
    line.current = line.current.then(async () => {
      change(entry.id, { state: 'sending', percent: 0, problem: undefined });
      const answer = await send(entry.file, (percent) => change(entry.id, { percent: Math.round(percent) })).catch(
        () => ({ ok: false as const, message: t('failed') }),
      );
      change(entry.id, answer.ok ? { state: 'sent', percent: 100 } : { state: 'failed', problem: answer.message });
    });
  };

  const add = (files: File[]) => {
    const entries = (multiple ? files : files.slice(0, 1)).map((file): QueuedFile => {
      const wrong = !isAccepted(file, accept) ? t('wrongKind') : file.size > maxBytes ? t('tooLarge', { size }) : '';
      return {
        id: crypto.randomUUID(),
        file,
        percent: 0,
        state: wrong ? 'refused' : 'waiting',
        problem: wrong || undefined,
      };
    });
    const next = multiple ? [...queue, ...entries] : entries;
    setQueue(next);
    fill(next);
    announce(t('added', { count: entries.length }));
    for (const entry of entries) start(entry);
  };

  /** Without `send` the browser submits the files itself, so its field must hold exactly the listed ones. */
  const fill = (entries: QueuedFile[]) => {
    if (!input.current || send) return;
    const transfer = new DataTransfer();
    for (const { file, state } of entries) if (state !== 'refused') transfer.items.add(file);
    input.current.files = transfer.files;
  };

  const remove = (fileId: string) => {
    const next = queue.filter((entry) => entry.id !== fileId);
    setQueue(next);
    fill(next);
    input.current?.focus();
  };

  const drag = (event: DragEvent, hovering: boolean) => {
    event.preventDefault();
    setOver(hovering);
  };

  return (
    <div className="grid gap-3">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's way; the field inside is the keyboard's */}
      <div
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false);
          add([...event.dataTransfer.files]);
        }}
        className={cn(
          'relative grid justify-items-center gap-2 rounded-lg border border-line-strong border-dashed bg-surface px-4 py-6 text-center',
          'has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-(--focus) has-[:focus-visible]:outline-offset-2',
          over && 'border-accent border-solid bg-accent-soft',
          invalid && 'border-danger',
        )}
      >
        <FileUp aria-hidden="true" className="size-6 text-ink-subtle" />
        <p className="font-medium">{label}</p>
        <p className="flex flex-wrap items-center justify-center gap-x-2 gap-y-1 text-ink-muted">
          {multiple ? t('drop') : t('dropOne')}
          <span aria-hidden="true" className={buttonStyles({ size: 'small' })}>
            {multiple ? t('choose') : t('chooseOne')}
          </span>
        </p>
        <p id={`${id}-hint`} className="text-ink-subtle text-sm">
          {hint ? `${hint} · ` : ''}
          {t('limit', { size })}
        </p>
        {/* the field covers the whole box, invisible, so that a press anywhere opens the chooser */}
        <input
          ref={input}
          id={id}
          name={send ? undefined : name}
          type="file"
          accept={accept}
          multiple={multiple}
          aria-label={label}
          aria-describedby={`${id}-hint`}
          aria-invalid={invalid}
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])];
            if (chosen.length > 0) add(chosen);
            if (send) event.currentTarget.value = '';
          }}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </div>
      {queue.length > 0 ? (
        <ul aria-label={t('list')} className="divide-y rounded-lg border bg-surface">
          {queue.map((entry) => (
            <FileLine
              key={entry.id}
              entry={entry}
              sends={Boolean(send)}
              onRemove={() => remove(entry.id)}
              onRetry={() => start(entry)}
            />
          ))}
        </ul>
      ) : null}
    </div>
  );
}
