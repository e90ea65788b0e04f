'use client'; // sends files and tells what became of each

import { ChevronDown, FileUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorWord } from '@/components/intake/error-word';
import { ListTemplates } from '@/components/intake/list-templates';
import { receivedMessage } from '@/components/intake/message-row';
import { postFile, reasonOf } from '@/components/intake/post-file';
import { type Told, UploadAnswer } from '@/components/intake/upload-answer';
import { FileDrop, type SendFile } from '@/components/ui/file-drop';
import { Kbd } from '@/components/ui/kbd';
import { useShortcuts } from '@/components/ui/shortcuts';
import { MAX_MESSAGE_BYTES } from '@/lib/travel/schema';

const inputId = 'messages';

/**
 * Takes carrier messages in, several at once; each gets its own answer, newest first. Folded away while nobody needs
 * it, because most messages come by themselves; a file dragged over it unfolds it.
 */
export function UploadMessages({
  unfolded,
  onReceived,
}: {
  /** Open from the start: there is nothing else to see. */
  unfolded: boolean;
  onReceived: (messageId: string) => void;
}) {
  const t = useTranslations('intake.upload');
  const errorWord = useErrorWord();
  const [open, setOpen] = useState(unfolded);
  const [told, setTold] = useState<Told[]>([]);
  const choose = () => {
    setOpen(true);
    document.getElementById(inputId)?.click();
  };
  useShortcuts([{ keys: 'a', label: t('choose'), run: choose }]);

  const send: SendFile = async (file, report) => {
    setOpen(true);
    const answer = await postFile('/api/v1/travel-messages', file, report);
    const message = answer.status >= 200 && answer.status < 300 ? receivedMessage.safeParse(answer.body) : null;
    if (!message?.success) return { ok: false, message: errorWord(message ? 'fault' : reasonOf(answer)) };
    setTold((all) => [{ key: crypto.randomUUID(), name: file.name, message: message.data }, ...all]);
    onReceived(message.data.id);
    return { ok: true };
  };

  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onDragEnter={() => setOpen(true)}
      className="group/upload rounded-lg border bg-surface shadow-panel"
    >
      <summary className="flex min-h-12 flex-wrap items-center gap-x-2.5 gap-y-1 rounded-lg px-4 py-2 marker:content-none hover:bg-sunken">
        <FileUp aria-hidden="true" className="size-4.5 text-accent-text" />
        <span className="font-semibold text-lg">{t('title')}</span>
        <span className="max-lg:hidden touch:hidden">
          <Kbd keys="a" />
        </span>
        <span className="min-w-0 text-ink-muted text-sm max-sm:hidden">{t('hint')}</span>
        <ChevronDown
          aria-hidden="true"
          className="ms-auto size-4 text-ink-muted transition-transform group-open/upload:rotate-180"
        />
      </summary>
      <div className="grid gap-4 border-t p-4">
        <p className="max-w-prose text-ink-muted text-sm">{t('description')}</p>
        {/* no list of file names: what is in a file decides, whatever it is called */}
        <FileDrop name={inputId} label={t('label')} hint={t('hint')} maxBytes={MAX_MESSAGE_BYTES} send={send} />
        <ListTemplates />
        {told.length > 0 ? (
          <section aria-label={t('answers')} className="grid gap-2">
            <h2 className="font-semibold">{t('answers')}</h2>
            <ul className="grid gap-2">
              {told.map((one) => (
                <UploadAnswer key={one.key} told={one} />
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </details>
  );
}
