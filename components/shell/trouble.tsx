import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Brand } from '@/components/shell/brand';
import { LinkButton } from '@/components/ui/link-button';
import { ToneShape } from '@/components/ui/tone-shape';
import { paths } from '@/lib/display/paths';

/** What a page says when it cannot be shown: the fact, what to do, and a way on. Inside the frame of the desk. */
export function Trouble({
  tone,
  title,
  children,
  actions,
}: {
  tone: 'withheld' | 'danger';
  title: string;
  children: ReactNode;
  /** Before the way to the desk. */
  actions?: ReactNode;
}) {
  const t = useTranslations('errorPage');
  return (
    <section className="mx-auto grid w-full max-w-form gap-4 rounded-xl border bg-surface p-6 shadow-panel sm:my-8 sm:p-8">
      <h1 className="flex items-center gap-3 font-semibold text-2xl">
        <ToneShape tone={tone} className={tone === 'danger' ? 'text-danger' : 'text-withheld'} />
        {title}
      </h1>
      <div className="grid gap-2">{children}</div>
      <div className="flex flex-wrap gap-3">
        {actions}
        <LinkButton href={paths.desk} variant={actions ? 'secondary' : 'primary'}>
          {t('desk')}
        </LinkButton>
      </div>
    </section>
  );
}

/** Absent and forbidden alike: what one may not see does not exist. */
export function NotFound() {
  const t = useTranslations('errorPage');
  return (
    <Trouble tone="withheld" title={t('notFoundTitle')}>
      <p className="text-lg">{t('notFoundBody')}</p>
      <p className="text-ink-muted">{t('notFoundHint')}</p>
    </Trouble>
  );
}

/** The frame of trouble outside the desk: the name of the product and one column. */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <main className="grid min-h-dvh content-center justify-items-center gap-6 px-4 py-8">
      <Brand size="large" />
      {children}
    </main>
  );
}
