'use client'; // lights what a check digit covers

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MrzChecks } from '@/components/manual/mrz-checks';
import { MrzLines } from '@/components/manual/mrz-lines';
import { MrzMends } from '@/components/manual/mrz-mends';
import { MrzProblems } from '@/components/manual/mrz-problems';
import { Badge } from '@/components/ui/badge';
import { ToneShape, toneText } from '@/components/ui/tone-shape';
import type { MrzNotice, MrzResult } from '@/lib/travel/mrz/read-mrz';

const grave: ReadonlySet<MrzNotice['code']> = new Set([
  'birth-date-unreadable',
  'expiry-unreadable',
  'expired',
  'sex-unreadable',
  'letters-expected',
  'names-digits',
]);

/** What the reader makes of the zone while it is typed: read or not, which digits agree, what to look at, what may mend it. */
export function MrzReading({ result, onTake }: { result: MrzResult; onTake: (text: string) => void }) {
  const t = useTranslations('manual');
  const [marked, setMarked] = useState<number | null>(null);
  if (result.state === 'empty') return null;
  const unread = result.state === 'unreadable';
  const tone = unread ? 'warn' : result.agrees ? 'ok' : 'danger';
  return (
    <div className="grid gap-3">
      <p role="status" className="flex flex-wrap items-center gap-2">
        <Badge tone={tone}>{t(unread ? 'zone.unread' : result.agrees ? 'zone.agrees' : 'zone.differs')}</Badge>
        {result.format ? <span className="text-ink-muted text-sm">{t(`format.${result.format}`)}</span> : null}
      </p>
      <MrzLines
        lines={result.lines}
        {...(unread
          ? { flaws: result.problems }
          : { checks: result.checks, marked, flaws: result.mends[0]?.changes ?? [] })}
      />
      {unread ? <MrzProblems problems={result.problems} /> : null}
      <MrzMends mends={result.mends} onTake={onTake} />
      {unread ? null : (
        <>
          <MrzChecks checks={result.checks} marked={marked} onMark={setMarked} />
          {result.checks.length === 3 ? <p className="text-ink-muted text-sm">{t('zone.noComposite')}</p> : null}
          <ul className="grid gap-1 text-sm">
            {result.notices.map(({ code, at }) => (
              <li key={`${code}-${at.line}-${at.from}`} className="flex items-baseline gap-2">
                <ToneShape
                  tone={grave.has(code) ? 'warn' : 'info'}
                  className={toneText[grave.has(code) ? 'warn' : 'info']}
                />
                {t(`notice.${code}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
