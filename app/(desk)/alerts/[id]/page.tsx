import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AlertWatch } from '@/components/alerts/alert-watch';
import { SentCopy } from '@/components/alerts/sent-copy';
import { PageHeader } from '@/components/ui/page-header';
import { RecordLink } from '@/components/ui/record-link';
import { TimeLeft } from '@/components/ui/time-left';
import { viewAlert } from '@/lib/alerts/queries';
import { paths } from '@/lib/display/paths';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('alerts'))('title') };
}

export default async function AlertPage({ params }: PageProps<'/alerts/[id]'>) {
  const { id } = await params;
  const { profile } = await signedIn();
  const alert = await load(viewAlert, { alertId: id });
  const t = await getTranslations('alerts.one');
  const codes = await getTranslations('codes');
  const open = alert.recipients.filter((r) => !r.receipts.some((x) => x.kind === 'acknowledged'));
  const next = open.map((r) => r.replyBy).sort((a, b) => a.getTime() - b.getTime())[0];
  const told = alert.recipients.map((r) => r.agency?.code ?? '').join(', ');
  return (
    <>
      <PageHeader
        back={{ href: paths.alerts, label: t('back') }}
        title={t('title', { reference: alert.reference })}
        lede={codes(`offence.${alert.offence as 'terrorism'}`)}
        facts={{
          owner: (
            <>
              {profile.agency.code}
              {alert.releasedBy ? (
                <span className="block font-normal text-ink-muted">{t('owner', { name: alert.releasedBy })}</span>
              ) : null}
            </>
          ),
          handling: codes(`handling.${alert.handling as 'H0'}`),
          clock: next ? <TimeLeft due={next} /> : t('noClock'),
          audience: t('audience', { codes: told }),
        }}
        actions={
          <RecordLink href={paths.hit(alert.hit.id)}>
            <span className="reference">{t('hit', { reference: alert.hit.reference })}</span>
          </RecordLink>
        }
      />
      <AlertWatch alertId={id} receipts={alert.recipients.reduce((sum, r) => sum + r.receipts.length, 0)} />
      {alert.recipients.map((r) => (
        <SentCopy key={r.id} copy={r} />
      ))}
    </>
  );
}
