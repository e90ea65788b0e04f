'use client'; // opens on `?` and reads the keys in force

import { Keyboard } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { currentShortcuts, type Shortcut, useLetterKeys, useShortcuts } from '@/components/ui/shortcuts';

/** The button (and `?`) that lists the keys in force on this page, with the switch for single-letter keys. */
export function KeyHelp() {
  const t = useTranslations('common.keys');
  const [lists, setLists] = useState<{ page: Shortcut[]; global: Shortcut[] }>({ page: [], global: [] });
  const [open, setOpen] = useState(false);
  const [letterKeys, setLetterKeys] = useLetterKeys();
  const show = () => {
    setLists({ page: currentShortcuts('page'), global: currentShortcuts('global') });
    setOpen(true);
  };
  useShortcuts([{ keys: '?', label: t('help'), run: show }], { scope: 'global' });
  return (
    <>
      <Button
        variant="quiet"
        size="icon"
        className="text-ink-muted"
        aria-label={t('open')}
        aria-haspopup="dialog"
        onClick={show}
      >
        <Keyboard aria-hidden="true" />
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('title')} size="large">
        <div className="grid gap-6 sm:grid-cols-2">
          <KeyList title={t('page')} shortcuts={lists.page} empty={t('none')} />
          <KeyList title={t('global')} shortcuts={lists.global} />
        </div>
        <Checkbox
          className="mt-6 border-t pt-4"
          label={t('switch')}
          hint={t('switchHint')}
          checked={letterKeys}
          onChange={(event) => setLetterKeys(event.currentTarget.checked)}
        />
      </Dialog>
    </>
  );
}

function KeyList({ title, shortcuts, empty }: { title: string; shortcuts: Shortcut[]; empty?: string }) {
  const once = [...new Map(shortcuts.map((shortcut) => [shortcut.keys, shortcut])).values()];
  return (
    <section>
      <h3 className="mb-1 font-semibold">{title}</h3>
      {once.length === 0 ? <p className="text-ink-muted">{empty}</p> : null}
      <dl className="divide-y">
        {once.map(({ keys, label }) => (
          <div key={keys} className="flex items-baseline justify-between gap-4 py-1.5">
            <dt>{label}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
