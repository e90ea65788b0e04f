import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import {
  Acknowledge,
  AcknowledgementProvider,
  ReceiptSteps,
  ReplyClock,
  StateBadge,
} from '@/components/incoming/acknowledgement';
import { urgencyTone } from '@/components/incoming/inbox-row';
import { isolate } from '@/components/incoming/isolate';
import { PermittedUse } from '@/components/incoming/permitted-use';
import { PlainWords } from '@/components/incoming/plain-words';
import { SenderContact } from '@/components/incoming/sender-contact';
import { DisclosedRecord } from '@/components/redaction/disclosed-record';
import { Badge } from '@/components/ui/badge';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { listAgencies } from '@/lib/agencies/queries';
import { listAgreements } from '@/lib/agreements/queries';
import { countryName } from '@/lib/display/countries';
import { paths } from '@/lib/display/paths';
import { acknowledgeDisclosure, openDisclosure } from '@/lib/incoming/open-disclosure';
import { load, signedIn } from '@/lib/web/load';

/** Title and page are one look, so one event. */
const open = cache((disclosureId: string) => load(openDisclosure, { disclosureId }));

export async function generateMetadata({ params }: PageProps<'/incoming/[id]'>): Promise<Metadata> {
  return { title: (await open((await params).id)).reference };
}

export default async function DisclosurePage({ params }: PageProps<'/incoming/[id]'>) {
  const { id } = await params;
  const item = await open(id);
  const { actor, profile } = await signedIn();
  const t = await getTranslations('incoming');
  const codes = await getTranslations('codes');
  const locale = await getLocale();
  const agency = (await load(listAgencies, {})).find((a) => a.code === item.sender.code);
  const agreement = (await load(listAgreements, {})).find((a) => a.reference === item.record.agreement.reference);
  const { record } = item;
  const sender = countryName(agency?.country ?? item.sender.code, locale);
  const at = (kind: string) => item.receipts.find((r) => r.kind === kind)?.at ?? null;
  const roles = acknowledgeDisclosure.policy.who.roles ?? [];
  return (
    <AcknowledgementProvider
      key={item.id}
      initial={{
        state: item.state,
        // our own first look is not yet among the receipts that were read before it
        openedAt: at('opened') ?? (item.state === 'opened' ? new Date() : null),
        acknowledgedAt: at('acknowledged'),
      }}
    >
      <div data-density="roomy" className="grid content-start gap-7">
        <PageHeader
          back={{ href: paths.incoming, label: t('item.back') }}
          title={<span className="reference">{item.reference}</span>}
          badges={
            <>
              <StateBadge />
              <Badge tone={urgencyTone(record.urgency)}>
                {codes.has(`urgency.${record.urgency as 'U1'}`)
                  ? codes(`urgency.${record.urgency as 'U1'}`)
                  : record.urgency}
              </Badge>
              {record.protectedSubject ? <Badge tone="warn">{t('protected')}</Badge> : null}
            </>
          }
          facts={{
            owner: <bdi>{item.sender.name}</bdi>,
            handling: codes.has(`handling.${record.handling as 'H0'}`)
              ? codes(`handling.${record.handling as 'H0'}`)
              : record.handling,
            clock: <ReplyClock due={item.replyBy} />,
            audience: t('item.audience', { unit: isolate(profile.agency.name), sender: isolate(item.sender.name) }),
          }}
        />
        <PlainWords record={record} sender={sender} replyBy={item.replyBy}>
          <Acknowledge
            disclosureId={item.id}
            sender={sender}
            allowed={actor.roles.some((role) => roles.includes(role))}
          />
        </PlainWords>
        <div className="grid items-start gap-7 xl:grid-cols-[minmax(0,1fr)_26rem]">
          <Panel>
            <DisclosedRecord record={record} envelope={false} level={2} />
          </Panel>
          <div className="grid gap-7">
            <PermittedUse record={record} agreementId={agreement?.id ?? null} expiresAt={item.expiresAt} />
            <Panel title={t('item.receipts')}>
              <ReceiptSteps sender={sender} releasedAt={item.releasedAt} />
            </Panel>
            <SenderContact sender={item.sender} reference={item.reference} />
          </div>
        </div>
      </div>
    </AcknowledgementProvider>
  );
}
