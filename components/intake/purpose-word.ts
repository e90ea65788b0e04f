import { useMessages } from 'next-intl';

/** Words for the kind of a message (BGM 1001, MSG 1225), with the code; `250:C` and joined kinds word their parts. */
export function usePurposeWord() {
  const { intake } = useMessages();
  const words: Readonly<Record<string, string>> = intake.purpose;
  return (purpose: string): string =>
    purpose
      .split('+')
      .map((one) => {
        const word = words[one.split(':')[0] ?? ''];
        return word ? `${word} (${one})` : one;
      })
      .join(', ');
}
