import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { paths } from '@/lib/display/paths';
import { listExpected } from '@/lib/travel/intake-queries';
import { load, signedIn } from '@/lib/web/load';

/** Parts of the intake, each with an address. */
const tabs = [
  { name: 'messages', href: paths.intake },
  { name: 'expected', href: paths.intakeExpected },
  { name: 'quality', href: paths.intakeQuality() },
  { name: 'removed', href: paths.intakeRemoved() },
] as const;
type IntakeTab = (typeof tabs)[number]['name'];

/** The top of every list of the intake. What did not come is counted on each of them: nobody opens a tab to learn of it. */
export async function IntakeTop({ current, expected }: { current: IntakeTab; expected?: number }) {
  const { profile } = await signedIn();
  const t = await getTranslations('intake');
  const missing = expected ?? (await load(listExpected, {})).length;
  return (
    <>
      <PageHeader
        title={t('title')}
        lede={t(`lede.${current}`)}
        actions={
          profile.roles.includes('analyst') ? (
            <LinkButton href={paths.enterByHand} keys="e">
              {t('enterByHand')}
            </LinkButton>
          ) : null
        }
      />
      <TabLinks
        label={t('tabs')}
        tabs={tabs.map(({ name, href }) => ({
          href,
          label: t(`tab.${name}`),
          count: name === 'expected' && missing > 0 ? missing : undefined,
          current: name === current,
        }))}
      />
    </>
  );
}
