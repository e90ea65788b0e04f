import { useTranslations } from 'next-intl';
import { Characters } from '@/components/manual/mrz-checks';
import { usePlaceWords } from '@/components/manual/use-place-words';
import { Button } from '@/components/ui/button';
import type { MrzMend } from '@/lib/travel/mrz/split-lines';

/** Mends that suggest themselves, each with what it changes; a person decides, beside the document. */
export function MrzMends({ mends, onTake }: { mends: readonly MrzMend[]; onTake: (text: string) => void }) {
  const t = useTranslations('manual.mend');
  const { place } = usePlaceWords();
  if (mends.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {mends.map((mend, at) => (
        <li
          key={mend.text}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border bg-sunken px-3 py-2.5"
        >
          <div className="min-w-0 grow basis-64">
            <p className="font-medium">{t(`kind.${mend.kind}`)}</p>
            <ul className="text-ink-muted text-sm">
              {mend.changes.map(({ line, position, from, to }) => (
                <li key={`${line}-${position}`}>
                  {t.rich(from === '' ? 'put' : to === '' ? 'drop' : 'change', {
                    place: place(line, position),
                    from: () => <Characters text={from} />,
                    to: () => <Characters text={to} />,
                  })}
                </li>
              ))}
            </ul>
          </div>
          <Button size="small" {...(at === 0 ? { keys: 'y' } : {})} onClick={() => onTake(mend.text)}>
            {t('take')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
