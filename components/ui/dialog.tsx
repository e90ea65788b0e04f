'use client'; // holds the focus while it is open

import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { buttonStyles } from '@/components/ui/button-styles';
import { cn } from '@/components/ui/class-names';
import { overlayStyles, scrimStyles } from '@/components/ui/overlay-styles';

/** A dialog that its owner opens and closes. For outgoing or ending acts use `ConfirmDialog`. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  size = 'medium',
  startAt,
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  size?: 'medium' | 'large';
  /** Id of the control that takes the focus; not after a touch, which would bring up the keyboard. */
  startAt?: string;
  children: ReactNode;
}) {
  const t = useTranslations('common');
  return (
    <BaseDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={scrimStyles} />
        <BaseDialog.Viewport className="fixed inset-0 z-50 grid place-items-center overflow-y-auto p-4">
          <BaseDialog.Popup
            initialFocus={(by) => (startAt && by !== 'touch' ? document.getElementById(startAt) : true)}
            className={cn(overlayStyles, 'w-full', size === 'large' ? 'max-w-3xl' : 'max-w-lg')}
          >
            <header className="flex items-start justify-between gap-4 px-5 pt-4">
              <BaseDialog.Title className="font-semibold text-xl">{title}</BaseDialog.Title>
              <BaseDialog.Close
                aria-label={t('close')}
                className={cn(buttonStyles({ variant: 'quiet', size: 'icon' }), '-me-2 text-ink-muted')}
              >
                <X aria-hidden="true" />
              </BaseDialog.Close>
            </header>
            {description ? (
              <BaseDialog.Description className="px-5 pt-1 text-ink-muted" render={<div />}>
                {description}
              </BaseDialog.Description>
            ) : null}
            <div className="px-5 pt-4 pb-5">{children}</div>
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
