import { useMessages, useTranslations } from 'next-intl';

/** The sentence of a refusal's reason; one that has no words is told as a fault. */
export function useErrorWords() {
  const { errors } = useMessages();
  const t = useTranslations('errors');
  return (reason: string): string => {
    const words: Record<string, string> = errors;
    return words[reason] ?? t('fault');
  };
}
