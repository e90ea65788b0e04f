import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { Time } from '@/components/ui/time';
import { paths } from '@/lib/display/paths';
import type { MessageSummary } from '@/lib/travel/queries';

/** The parts of a list that a carrier cut in several files: which came, which this is, which are missing. */
export function PartsPanel({
  messageId,
  list,
  parts,
}: {
  messageId: string;
  list: NonNullable<MessageSummary['list']>;
  parts: readonly { id: string; partNumber: number | null; travellerCount: number }[];
}) {
  const t = useTranslations('intake.listParts');
  const last = list.total ?? Math.max(0, ...list.parts);
  const numbers = Array.from({ length: last }, (_, at) => at + 1);
  const came = (number: number) => parts.filter(({ partNumber }) => partNumber === number);
  return (
    <Panel
      title={t('title')}
      description={
        list.completedAt
          ? t('complete', { total: last })
          : list.total === null
            ? t('lastMissing', { came: list.parts.length })
            : t('missing', { came: list.parts.length, total: list.total })
      }
    >
      <ol className="flex flex-wrap gap-2">
        {numbers.map((number) => (
          <li key={number} className="grid min-w-28 content-start gap-1 rounded-md border px-3 py-2 text-sm">
            <span className="font-semibold">{t('part', { number })}</span>
            {came(number).length === 0 ? (
              <Badge tone={list.expiredAt ? 'danger' : 'waiting'}>{t('notHere')}</Badge>
            ) : null}
            {came(number).map((part) =>
              part.id === messageId ? (
                <span key={part.id} className="text-ink-muted">
                  {t('this')}
                </span>
              ) : (
                <TextLink key={part.id} href={paths.message(part.id)}>
                  {t('travellers', { count: part.travellerCount })}
                </TextLink>
              ),
            )}
          </li>
        ))}
        {list.total === null ? (
          <li className="grid content-start gap-1 rounded-md border border-dashed px-3 py-2 text-sm">
            <span className="font-semibold">{t('more')}</span>
            <Badge tone={list.expiredAt ? 'danger' : 'waiting'}>{t('notHere')}</Badge>
          </li>
        ) : null}
      </ol>
      {list.completedAt ? null : (
        <p className="mt-3 flex flex-wrap gap-x-1.5 text-ink-muted text-sm">
          {t(list.expiredAt ? 'givenUp' : 'until')} <Time value={list.expiredAt ?? list.dueAt} />
        </p>
      )}
    </Panel>
  );
}
