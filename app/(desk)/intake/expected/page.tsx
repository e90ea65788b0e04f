import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ExpectedList } from '@/components/intake/expected-list';
import { listExpected } from '@/lib/travel/intake-queries';
import { load } from '@/lib/web/load';
import { IntakeTop } from '../intake-top';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('tab.expected') };
}

export default async function ExpectedPage() {
  const expected = await load(listExpected, {});
  return (
    <>
      <IntakeTop current="expected" expected={expected.length} />
      <ExpectedList rows={expected} />
    </>
  );
}
