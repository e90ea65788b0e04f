import { useTranslations } from 'next-intl';
import type { QrPath } from '@/components/access/qr-path';
import { CopyText } from '@/components/ui/copy-text';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

/** The second factor in three steps: an app, the code to scan (or the key to type), and the six digits that prove it. */
export function SecondFactor({ secret, qr, error }: { secret: string; qr: QrPath; error?: string | undefined }) {
  const t = useTranslations('invitation');
  // in fours, so that it can be read aloud and typed
  const spaced = secret.match(/.{4}/g)?.join(' ') ?? secret;
  return (
    <section aria-labelledby="factor-title" className="grid gap-4 border-t pt-5">
      <div className="grid gap-1">
        <h2 id="factor-title" className="font-semibold text-lg">
          {t('secondFactor')}
        </h2>
        <p className="text-ink-muted text-sm">{t('secondFactorHint')}</p>
      </div>
      {/* black on white in the dark theme as well: many cameras read nothing else */}
      <svg
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={t('qr')}
        shapeRendering="crispEdges"
        className="size-48 justify-self-center rounded-md border"
      >
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <div className="grid gap-1">
        <p className="text-ink-muted text-sm">{t('orType')}</p>
        <span className="flex items-center gap-1">
          <span dir="ltr" className="max-w-[23ch] font-mono text-sm tracking-wide">
            {spaced}
          </span>
          <CopyText text={secret} thing={t('key')} hidden />
        </span>
        <p className="text-ink-muted text-sm">{t('reloadHint')}</p>
      </div>
      <Field name="code" label={t('code')} hint={t('codeHint')} error={error}>
        {(control) => <Input {...control} inputMode="numeric" autoComplete="one-time-code" dir="ltr" maxLength={7} />}
      </Field>
    </section>
  );
}
