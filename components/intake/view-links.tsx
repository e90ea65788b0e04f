import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { messagesView } from '@/components/intake/message-views';
import { buttonStyles } from '@/components/ui/button-styles';
import { cn } from '@/components/ui/class-names';
import { KeyTarget } from '@/components/ui/key-target';
import { type MessageView, messageViews } from '@/lib/travel/schema';

/** Which messages the list shows, each choice an address of its own and a digit on the keyboard. */
export function ViewLinks({ view }: { view: MessageView }) {
  const t = useTranslations('intake.view');
  return (
    <nav aria-label={t('label')} className="no-print">
      <ul className="flex flex-wrap gap-1">
        {messageViews.map((one, at) => (
          <li key={one}>
            <Link
              href={messagesView(one)}
              prefetch={false}
              aria-current={one === view ? 'page' : undefined}
              className={cn(
                buttonStyles({ variant: one === view ? 'secondary' : 'quiet', size: 'small' }),
                one === view && 'border-accent bg-accent-soft font-semibold hover:bg-accent-soft',
              )}
            >
              {t(one)}
              <KeyTarget keys={String(at + 1)} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
