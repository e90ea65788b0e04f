import { useTranslations } from 'next-intl';
import { ToneShape } from '@/components/ui/tone-shape';
import { explainImo } from '@/lib/travel/manual/schema-vessel';

/** Under the IMO number: whether its check digit agrees, and how it comes about. */
export function ImoCheck({ id, text }: { id: string; text: string }) {
  const t = useTranslations('manual.imo');
  const { state, digits, expected = 0, sum = 0 } = explainImo(text);
  if (state === 'empty') return null;
  if (state === 'digits')
    return (
      <p id={id} className="text-ink-muted text-sm">
        {t('digits', { count: digits.length })}
      </p>
    );
  const agrees = state === 'agrees';
  return (
    <div id={id} className="grid gap-0.5 text-sm">
      <p className="flex items-baseline gap-1.5">
        <ToneShape tone={agrees ? 'ok' : 'warn'} className={agrees ? 'text-ok' : 'text-warn'} />
        {agrees ? t('agrees', { expected }) : t('differs', { expected, found: digits.charAt(6) })}
      </p>
      <details className="text-ink-muted text-xs">
        <summary className="cursor-pointer rounded-sm">{t('how')}</summary>
        <p dir="ltr" className="mt-1 font-mono">
          {[7, 6, 5, 4, 3, 2].map((weight, at) => `${digits.charAt(at)}×${weight}`).join(' + ')} = {sum}
        </p>
        <p>{t('rule', { expected })}</p>
      </details>
    </div>
  );
}
