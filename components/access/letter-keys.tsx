'use client'; // the choice is kept in this browser

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { Kbd } from '@/components/ui/kbd';
import { useLetterKeys } from '@/components/ui/shortcuts';

/** The switch for single-letter keys, which a reader who dictates or types by accident turns off (WCAG 2.1.4). */
export function LetterKeys() {
  const t = useTranslations('common.keys');
  const ta = useTranslations('account');
  const [on, set] = useLetterKeys();
  return (
    <div className="grid gap-3">
      <Checkbox
        label={t('switch')}
        hint={t('switchHint')}
        checked={on}
        onChange={(event) => set(event.currentTarget.checked)}
      />
      <p className="flex items-baseline gap-2 text-ink-muted text-sm">
        <Kbd keys="?" />
        {ta('keysHelp')}
      </p>
    </div>
  );
}
