'use client'; // asks before what was typed is lost

import { useEffect, useEffectEvent } from 'react';

/**
 * Asks before leaving while something would be lost: on closing or reloading, and on a link or its key.
 * Nothing that was typed is kept in the browser's storage, because it is personal data.
 */
export function useLeaveWarning(dirty: boolean, question: string): void {
  const holdUnload = useEffectEvent((event: BeforeUnloadEvent) => {
    if (dirty) event.preventDefault();
  });
  const holdLink = useEffectEvent((event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const elsewhere =
      link instanceof HTMLAnchorElement && link.target !== '_blank' && !link.getAttribute('href')?.startsWith('#');
    if (!dirty || !elsewhere || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (window.confirm(question)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    window.addEventListener('beforeunload', holdUnload);
    document.addEventListener('click', holdLink, true);
    return () => {
      window.removeEventListener('beforeunload', holdUnload);
      document.removeEventListener('click', holdLink, true);
    };
  }, []);
}
