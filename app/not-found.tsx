import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BareFrame, NotFound } from '@/components/shell/trouble';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errorPage'))('notFoundTitle') };
}

export default function NotFoundPage() {
  return (
    <BareFrame>
      <NotFound />
    </BareFrame>
  );
}
