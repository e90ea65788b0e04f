import { useMessages } from 'next-intl';

/** The sentence of a refusal's reason; that something went wrong where the messages do not know it. */
export function useErrorWord() {
  const { errors } = useMessages();
  return (reason: string): string => {
    const words: Readonly<Record<string, string>> = errors;
    return words[reason] ?? errors.fault;
  };
}
