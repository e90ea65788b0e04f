'use client'; // contexts that components below read

import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { AnnouncerProvider } from '@/components/ui/announcer';
import { NowProvider } from '@/components/ui/now';

/** What every page stands in: nonce and direction for Base UI, the query cache, the clock and the live region. */
export function Providers({
  nonce,
  direction,
  renderedAt,
  children,
}: {
  nonce: string;
  direction: 'ltr' | 'rtl';
  /** Milliseconds since 1970, by the server's clock. */
  renderedAt: number;
  children: ReactNode;
}) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1 } } }));
  // A refresh renders the layout anew with another nonce, but the document keeps the policy it came with.
  const [documentNonce] = useState(nonce);
  return (
    <CSPProvider nonce={documentNonce}>
      <DirectionProvider direction={direction}>
        <QueryClientProvider client={client}>
          <NowProvider at={renderedAt}>
            <AnnouncerProvider>{children}</AnnouncerProvider>
          </NowProvider>
        </QueryClientProvider>
      </DirectionProvider>
    </CSPProvider>
  );
}
