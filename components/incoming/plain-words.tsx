import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ReplyClock } from '@/components/incoming/acknowledgement';
import { useCodeWord } from '@/components/redaction/code-word';
import { wallClock } from '@/components/redaction/disclosed-items';
import { Panel } from '@/components/ui/panel';
import { Time } from '@/components/ui/time';
import type { DisclosedRecord } from '@/lib/redaction/schema';

/** Who tells us what, when it lands, by when to answer: readable by someone who is here twice a week. */
export function PlainWords({
  record,
  sender,
  replyBy,
  children,
}: {
  record: DisclosedRecord;
  /** In the reader's language. */
  sender: string;
  replyBy: Date;
  /** The main action. */
  children: ReactNode;
}) {
  const t = useTranslations('incoming.item');
  const locale = useLocale();
  const word = useCodeWord();
  const leg = lastLeg(record);
  const journey = leg?.arrives
    ? t('arrives', { port: leg.to, when: wallClock(leg.arrives, locale) })
    : leg?.departs
      ? t('departs', { port: leg.from, when: wallClock(leg.departs, locale) })
      : null;
  return (
    <Panel ground="shared">
      <div className="grid gap-5">
        <div className="grid max-w-reading gap-1 text-xl">
          <p className="font-semibold">{t('tells', { sender, purpose: record.purpose.replaceAll('-', '_') })}</p>
          <p>{t('about', { offence: word('offence', record.offence) })}</p>
          {journey ? <p>{journey}</p> : null}
          <p className="flex flex-wrap items-baseline gap-x-2.5">
            <span>{t('answer')}</span>
            <Time value={replyBy} relative={false} className="font-semibold" />
            <ReplyClock due={replyBy} className="text-lg" />
          </p>
        </div>
        {children}
      </div>
    </Panel>
  );
}

/** The leg that ends the journey, if the journey was disclosed at all. */
function lastLeg(record: DisclosedRecord) {
  const value = record.fields.find((f) => f.field === 'itinerary')?.value;
  return value?.as === 'legs' ? value.items.at(-1) : undefined;
}
