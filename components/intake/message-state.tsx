import { useTranslations } from 'next-intl';
import { MessageStatus } from '@/components/intake/message-status';
import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone-shape';
import type { MessageStatus as Status } from '@/lib/travel/schema';

/** What is told of a message beside whether it was read. */
interface Stated {
  status: Status;
  partlyRead: boolean;
  repeats: number;
  rereadOfId: string | null;
  rereadAs: string | null;
  list: {
    parts: readonly number[];
    total: number | null;
    completedAt: string | Date | null;
    expiredAt: string | Date | null;
  } | null;
}

/** Where a message stands, and everything else of its state that somebody may have to act on: words, shape, colour. */
export function MessageState({ message }: { message: Stated }) {
  const t = useTranslations('intake.state');
  const { list, repeats } = message;
  const marks: { key: string; tone: Tone; words: string }[] = [];
  if (message.partlyRead) marks.push({ key: 'partly', tone: 'warn', words: t('partly') });
  if (list && !list.completedAt) {
    const came = list.parts.length;
    const words = { came, total: list.total ?? 0, known: list.total === null ? 'no' : 'yes' };
    marks.push(
      list.expiredAt
        ? { key: 'parts', tone: 'danger', words: t('incomplete', words) }
        : { key: 'parts', tone: 'waiting', words: t('waiting', words) },
    );
  }
  if (repeats > 0) marks.push({ key: 'repeated', tone: 'neutral', words: t('repeated', { count: repeats }) });
  if (message.rereadAs) marks.push({ key: 'reread', tone: 'neutral', words: t('reread') });
  if (message.rereadOfId) marks.push({ key: 'rereadOf', tone: 'info', words: t('rereadOf') });
  return (
    <span className="inline-flex flex-wrap items-center gap-1 max-sm:justify-end">
      <MessageStatus status={message.status} />
      {marks.map(({ key, tone, words }) => (
        <Badge key={key} tone={tone}>
          {words}
        </Badge>
      ))}
    </span>
  );
}
