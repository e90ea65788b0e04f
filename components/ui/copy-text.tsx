'use client'; // writes to the clipboard

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useAnnounce } from '@/components/ui/announcer';
import { buttonStyles } from '@/components/ui/button-styles';
import { cn } from '@/components/ui/class-names';

/** A reference, hash or key with a button that copies it. `mono` for hashes, which break anywhere. */
export function CopyText({
  text,
  thing,
  mono = false,
  hidden = false,
}: {
  text: string;
  /** What it is, for the button's name: "reference". */
  thing: string;
  mono?: boolean;
  /** Only the button, where the text already stands beside it. */
  hidden?: boolean;
}) {
  const t = useTranslations('common');
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Refused without a secure connection or by policy: the text stays on screen to be selected.
    const written = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (!written) return announce(t('copyFailed'));
    setCopied(true);
    announce(t('copied'));
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <span className="inline-flex max-w-full items-center gap-1 align-middle">
      {hidden ? null : (
        <span dir="ltr" className={mono ? 'min-w-0 break-all font-mono text-sm' : 'reference font-medium'}>
          {text}
        </span>
      )}
      <button
        type="button"
        onClick={copy}
        aria-label={t('copyThing', { thing })}
        className={cn(buttonStyles({ variant: 'quiet', size: 'icon' }), 'no-print size-7 text-ink-subtle')}
      >
        {copied ? <Check aria-hidden="true" className="text-ok" /> : <Copy aria-hidden="true" />}
      </button>
    </span>
  );
}
