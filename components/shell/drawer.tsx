'use client'; // opens and closes

import { Dialog } from '@base-ui/react/dialog';
import { Menu as MenuIcon, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Brand } from '@/components/shell/brand';
import { Navigation, type NavigationGroup } from '@/components/shell/navigation';
import { buttonStyles } from '@/components/ui/button-styles';
import { cn } from '@/components/ui/class-names';
import { scrimStyles } from '@/components/ui/overlay-styles';

/** The navigation below 1024 px: a button in the top bar, and a panel that slides in from the start of the line. */
export function Drawer({ groups, children }: { groups: readonly NavigationGroup[]; children: ReactNode }) {
  const t = useTranslations('shell');
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger
        aria-label={t('menu')}
        className={cn(
          buttonStyles({ variant: 'quiet', size: 'icon' }),
          'size-10 text-ink lg:hidden touch:size-11 [&_svg]:size-5',
        )}
      >
        <MenuIcon aria-hidden="true" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={scrimStyles} />
        <Dialog.Popup className="fixed inset-y-0 start-0 z-50 flex w-72 max-w-[85vw] flex-col overflow-y-auto bg-raised shadow-overlay outline-none transition-transform duration-150 data-ending-style:-translate-x-full data-starting-style:-translate-x-full rtl:data-ending-style:translate-x-full rtl:data-starting-style:translate-x-full">
          <header className="flex h-bar shrink-0 items-center justify-between border-b ps-4 pe-2">
            <Dialog.Title render={<div />}>
              <Brand />
            </Dialog.Title>
            <Dialog.Close aria-label={t('closeMenu')} className={buttonStyles({ variant: 'quiet', size: 'icon' })}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </header>
          <div className="grow p-3">
            <Navigation groups={groups} onNavigate={() => setOpen(false)} />
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
