import { useTranslations } from 'next-intl';
import type { MrzSpan } from '@/lib/travel/mrz/mrz-layout';

/** Words for places in a zone: "line 2, character 10", "line 2, characters 1 to 9". */
export function usePlaceWords() {
  const t = useTranslations('manual.place');
  return {
    place: (line: number, position: number) => t('one', { line, position }),
    span: ({ line, from, to }: MrzSpan) =>
      from === to ? t('one', { line, position: from }) : t('many', { line, from, to }),
  };
}
