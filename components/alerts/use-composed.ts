'use client'; // asks the server with every change

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { composeAlert } from '@/app/actions';
import type { ComposedDisclosure } from '@/lib/alerts/schema';
import type { Partner, ShareState } from './share-state';

/** Typing a reason or running through views must not ask for each step between. */
const SETTLE_MS = 200;

/** The dry run of the release for the choices as they stand: never worked out in the browser. */
export function useComposed(hitId: string, state: ShareState, partners: readonly Partner[]) {
  const recipients = state.chosen.flatMap((id) => {
    const partner = partners.find((p) => p.id === id);
    return partner ? [{ recipientId: id, agreementId: partner.agreementId, choices: state.choices[id] ?? {} }] : [];
  });
  const wanted = JSON.stringify({ envelope: state.envelope, recipients });
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [wanted]);

  const { data, isFetching, refetch } = useQuery({
    queryKey: ['compose', hitId, asked],
    queryFn: () => {
      const input = JSON.parse(asked) as { envelope: ShareState['envelope']; recipients: typeof recipients };
      return composeAlert({ hitId, ...input });
    },
    enabled: (JSON.parse(asked) as { recipients: unknown[] }).recipients.length > 0,
    placeholderData: keepPreviousData,
    // a preview is of this moment: agreements end and hits are reopened
    staleTime: 0,
    gcTime: 0,
  });
  const all: ComposedDisclosure[] = data?.ok ? data.result.composed : [];
  return {
    composed: state.chosen.length === 0 ? [] : all.filter((c) => state.chosen.includes(c.recipient.id)),
    blockedBy: data?.ok ? data.result.blockedBy : null,
    problem: data && !data.ok ? data.reason : null,
    working: isFetching || asked !== wanted,
    again: refetch,
  };
}
