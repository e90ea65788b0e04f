'use client'; // ends the session, then leaves

import { LogOut } from 'lucide-react';
import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { endSession } from '@/app/actions';
import { Button } from '@/components/ui/button';

/** The row is revoked first: even if the cookie stays, it opens nothing. */
export function SignOut() {
  const t = useTranslations('desk');
  const [leaving, setLeaving] = useState(false);
  return (
    <Button
      variant="quiet"
      size="icon"
      aria-label={t('signOut')}
      pending={leaving}
      onClick={async () => {
        setLeaving(true);
        await endSession();
        await signOut({ redirect: false });
        window.location.assign('/sign-in');
      }}
    >
      <LogOut className="rtl:-scale-x-100" />
    </Button>
  );
}
