'use client'; // sends files and tells what became of each

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorWord } from '@/components/intake/error-word';
import { receivedMessage } from '@/components/intake/message-row';
import { postFile, reasonOf } from '@/components/intake/post-file';
import { type Told, UploadAnswer } from '@/components/intake/upload-answer';
import { FileDrop, type SendFile } from '@/components/ui/file-drop';
import { Panel } from '@/components/ui/panel';
import { useShortcuts } from '@/components/ui/shortcuts';
import { MAX_MESSAGE_BYTES } from '@/lib/travel/schema';

const inputId = 'messages';

/** Takes carrier messages in, several at once; each gets its own answer, newest first. */
export function UploadMessages({ onReceived }: { onReceived: (messageId: string) => void }) {
  const t = useTranslations('intake.upload');
  const errorWord = useErrorWord();
  const [told, setTold] = useState<Told[]>([]);
  useShortcuts([{ keys: 'a', label: t('choose'), run: () => document.getElementById(inputId)?.click() }]);

  const send: SendFile = async (file, report) => {
    const answer = await postFile('/api/v1/travel-messages', file, report);
    const message = answer.status >= 200 && answer.status < 300 ? receivedMessage.safeParse(answer.body) : null;
    if (!message?.success) return { ok: false, message: errorWord(message ? 'fault' : reasonOf(answer)) };
    setTold((all) => [{ key: crypto.randomUUID(), name: file.name, message: message.data }, ...all]);
    onReceived(message.data.id);
    return { ok: true };
  };

  return (
    <Panel title={t('title')} description={t('description')}>
      <div className="grid gap-4">
        <FileDrop name={inputId} label={t('label')} hint={t('hint')} maxBytes={MAX_MESSAGE_BYTES} send={send} />
        {told.length > 0 ? (
          <section aria-label={t('answers')} className="grid gap-2">
            <h3 className="font-semibold">{t('answers')}</h3>
            <ul className="grid gap-2">
              {told.map((one) => (
                <UploadAnswer key={one.key} told={one} />
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Panel>
  );
}
