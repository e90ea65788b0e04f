import { useMessages } from 'next-intl';

/** Words for what made a version of a list, and why an entry was withdrawn; a code that is not known is shown as it is. */
export function useVersionWords() {
  const { watchlists } = useMessages();
  const acts: Readonly<Record<string, string>> = watchlists.history.acts;
  const reasons: Readonly<Record<string, string>> = watchlists.withdraw.reasons;
  return {
    act: (action: string) => acts[action.replace('watchlist.', '')] ?? action,
    reason: (code: string) => reasons[code] ?? code,
  };
}
