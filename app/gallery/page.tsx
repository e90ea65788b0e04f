import { BookOpen, CircleCheck, FileText, Home, Inbox, LogOut, ScrollText, Send, Upload, Users } from 'lucide-react';
import type { Route } from 'next';
import { cookies } from 'next/headers';
import { AppShell } from '@/components/shell/app-shell';
import { AuthShell } from '@/components/shell/auth-shell';
import { readTheme } from '@/components/shell/themes';
import { UrgentStrip } from '@/components/shell/urgent-strip';
import { Badge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { CopyText } from '@/components/ui/copy-text';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorSummary } from '@/components/ui/error-summary';
import { EvidenceDots } from '@/components/ui/evidence-dots';
import { Field } from '@/components/ui/field';
import { FieldValue } from '@/components/ui/field-value';
import { FiltersBar } from '@/components/ui/filters-bar';
import { FormActions, FormStack } from '@/components/ui/form-layout';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { Progress } from '@/components/ui/progress';
import { RadioGroup } from '@/components/ui/radio-group';
import { RecordLink } from '@/components/ui/record-link';
import { RowKeys } from '@/components/ui/row-keys';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { SubmitButton } from '@/components/ui/submit-button';
import { TabLinks } from '@/components/ui/tab-links';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { Textarea } from '@/components/ui/textarea';
import { Time } from '@/components/ui/time';
import { TimeLeft } from '@/components/ui/time-left';
import { Withheld } from '@/components/ui/withheld';
import { Demo } from './demo';

const here = '/gallery' as Route;
const inM = (m: number) => new Date(Date.now() + m * 60_000);

export default async function Gallery({ searchParams }: { searchParams: Promise<{ v?: string }> }) {
  const { v = 'queue' } = await searchParams;
  const theme = readTheme((await cookies()).get('theme')?.value);
  if (v === 'auth')
    return (
      <AuthShell title="Sign in" theme={theme} footer="No account? Ask the administrator of your agency.">
        <form method="post" className="grid gap-4">
          <Field name="email" label="Work e-mail">
            {(c) => <Input {...c} type="email" />}
          </Field>
          <Field name="password" label="Password" error="E-mail or password is wrong.">
            {(c) => <Input {...c} type="password" />}
          </Field>
          <SubmitButton>Sign in</SubmitButton>
          <Button>Use a passkey</Button>
        </form>
      </AuthShell>
    );
  const signOut = (
    <form method="post">
      <Button variant="quiet" size="icon" aria-label="Sign out">
        <LogOut className="rtl:-scale-x-100" />
      </Button>
    </form>
  );
  return (
    <AppShell
      agency={{ code: 'UTO', name: 'Utopia Passenger Information Unit' }}
      person={{ name: 'Ilse Marrow', roles: ['liaison', 'supervisor'] }}
      theme={theme}
      signOut={signOut}
      density={v === 'partner' ? 'roomy' : 'dense'}
      urgent={
        v === 'queue' ? (
          <UrgentStrip
            clock={<TimeLeft due={inM(9)} />}
            action={
              <>
                <Button size="small">Acknowledge</Button>
                <Button size="small">Log a call</Button>
              </>
            }
          >
            AL-9QW4-02 from Arcadia · lands 07:12 UTC, Port Verity
          </UrgentStrip>
        ) : undefined
      }
      navigation={[
        {
          items: [
            { href: '/gallery/desk' as Route, label: 'Desk', icon: <Home />, keys: 'g h' },
            { href: here, label: 'Hit queue', icon: <Inbox />, count: 12, keys: 'g q' },
            { href: '/gallery/in' as Route, label: 'Incoming', icon: <Send />, count: 3, urgent: true, keys: 'g i' },
            { href: '/gallery/cases' as Route, label: 'Cases', icon: <BookOpen />, keys: 'g c' },
          ],
        },
        {
          title: 'Knowledge',
          items: [
            { href: '/gallery/a' as Route, label: 'Agreements', icon: <FileText /> },
            { href: '/gallery/b' as Route, label: 'Partners', icon: <Users /> },
            { href: '/gallery/c' as Route, label: 'Intake', icon: <Upload /> },
            { href: '/gallery/d' as Route, label: 'Audit log', icon: <ScrollText />, keys: 'g a' },
          ],
        },
      ]}
    >
      {v === 'queue' ? <Queue /> : v === 'partner' ? <Partner /> : v === 'forms' ? <Forms /> : <Parts />}
    </AppShell>
  );
}

function Queue() {
  const rows = [
    ['HN-7K2M-41', 18, 'XU 204', 'Persons wanted', '●●○', 'danger', 'Urgent', '—'],
    ['HN-3D8P-07', 74, 'XU 911', 'Travel bans', '●●●', 'warn', 'Protected', 'I. Marrow'],
    ['HN-9F0Q-88', 190, 'MV Halcyon', 'Targeting rule 14', '●○○', 'neutral', 'Unclaimed', '—'],
    ['HN-2B6T-15', 410, 'XU 118', 'Persons wanted', '●●○', 'waiting', 'Snoozed', 'T. Oake'],
    ['HN-5J1V-62', 1600, 'XA 77', 'Stolen documents', '●●○', 'info', 'Returned', '—'],
    ['HN-8M4X-30', -12, 'XA 12', 'Persons wanted', '●○○', 'plain', 'Not the same person', 'T. Oake'],
  ] as const;
  return (
    <>
      <PageHeader
        title="Hit queue"
        lede="Ordered by the time left to act. Names show after you claim a hit."
        actions={
          <Button variant="primary" keys="n">
            Take next
          </Button>
        }
      />
      <Banner
        tone="warn"
        title="Feed A is 4 minutes late"
        action={
          <LinkButton href={here} size="small">
            See feeds
          </LinkButton>
        }
      >
        Last good message 06:41 UTC. Counts below may be old.
      </Banner>
      <TabLinks
        label="Views"
        tabs={[
          { href: here, label: 'Unclaimed', count: 12, current: true },
          { href: '/gallery?x=1' as Route, label: 'Mine', count: 2 },
          { href: '/gallery?x=2' as Route, label: 'Protected', count: 1 },
          { href: '/gallery?x=3' as Route, label: 'Snoozed' },
        ]}
      />
      <FiltersBar action={here} clear={here} active={1}>
        <Field name="list" label="Source list" optional>
          {(c) => <Select {...c} options={[{ value: 'a', label: 'Persons wanted' }]} placeholder="All lists" />}
        </Field>
        <Field name="flight" label="Flight or voyage" optional>
          {(c) => <Input {...c} defaultValue="XU 204" />}
        </Field>
      </FiltersBar>
      <Panel flush>
        <RowKeys>
          <Table caption="Hits, soonest first">
            <TableHead>
              <HeaderCell hidden>Select</HeaderCell>
              <HeaderCell>Reference</HeaderCell>
              <HeaderCell>Time left</HeaderCell>
              <HeaderCell>Lands</HeaderCell>
              <HeaderCell>Carrier</HeaderCell>
              <HeaderCell>List</HeaderCell>
              <HeaderCell>Evidence</HeaderCell>
              <HeaderCell>State</HeaderCell>
              <HeaderCell>Claimed by</HeaderCell>
              <HeaderCell hidden>Actions</HeaderCell>
            </TableHead>
            <TableBody>
              {rows.map(([ref, m, flight, list, ev, tone, state, who], i) => (
                <Row key={ref} selected={i === 3} muted={tone === 'plain'}>
                  <Cell className="max-sm:hidden">
                    <Checkbox label="Select" labelHidden defaultChecked={i === 3} />
                  </Cell>
                  <Cell heading>
                    <RecordLink href={here}>{ref}</RecordLink>
                  </Cell>
                  <Cell label="Time left">
                    <TimeLeft due={inM(m)} settled={tone === 'plain' ? 'met' : undefined} />
                  </Cell>
                  <Cell label="Lands" nowrap>
                    <Time value={inM(m)} relative={false} show="clock" zone="Europe/Budapest" place="Verity" />
                  </Cell>
                  <Cell label="Carrier" nowrap>
                    {flight}
                  </Cell>
                  <Cell label="List">{list}</Cell>
                  <Cell label="Evidence">
                    <EvidenceDots agrees={ev.split('●').length - 1} missing={1} differs={i % 2} />
                  </Cell>
                  <Cell label="State">
                    <Badge tone={tone}>{state}</Badge>
                  </Cell>
                  <Cell label="Claimed by">{who}</Cell>
                  <Cell align="end" className="max-sm:hidden">
                    <Button size="small" variant="quiet">
                      Claim
                    </Button>
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
        </RowKeys>
        <Pagination summary="1–6, soonest first" next={here} previous={here} />
      </Panel>
    </>
  );
}

function Partner() {
  return (
    <>
      <PageHeader
        back={{ href: here, label: 'Incoming' }}
        title="AL-9QW4-02"
        badges={
          <>
            <Badge tone="warn">Answer needed</Badge>
            <Badge tone="info">New</Badge>
          </>
        }
        lede="Utopia asks: do you know this person? The flight lands in your city at 14:20 UTC. Answer within 8 hours."
        facts={{
          owner: 'Utopia PIU',
          handling: 'H2 — do not pass on without the sender’s permission',
          clock: <TimeLeft due={inM(95)} />,
          audience: 'Utopia PIU, Arcadia PIU night desk',
        }}
        actions={
          <>
            <Button variant="primary" keys="1">
              Answer
            </Button>
            <Button keys="3">Ask the sender</Button>
          </>
        }
      />
      <div className="grid gap-6 lg:grid-cols-[2fr_1fr]">
        <Panel
          title="What was disclosed to you"
          description="Agreement UTO–ARC, version 3. Purpose: terrorist offences."
        >
          <DescriptionList>
            <Described term="Name">
              <FieldValue value="Tamás Vérité-Example" />
            </Described>
            <Described term="Name in its own script">
              <FieldValue value="تاماس فيريتي" lang="ar" />
            </Described>
            <Described term="Birth date">
              <FieldValue view="generalised" value="1984" note="year only" why="the agreement allows no more" />
            </Described>
            <Described term="Travel document">
              <FieldValue view="masked" value="P·····417" />
            </Described>
            <Described term="Phone numbers">
              <FieldValue
                view="withheld"
                what="phone numbers"
                why="the sender chose to withhold them"
                ask={
                  <Button size="small" variant="quiet">
                    Ask
                  </Button>
                }
              />
            </Described>
            <Described term="Payment">
              <FieldValue view="indicated" what="payment" />
            </Described>
            <Described term="Seat">
              <FieldValue />
            </Described>
            <Described term="Lands">
              <Time value={inM(95)} zone="Europe/Budapest" place="Port Verity" />
            </Described>
          </DescriptionList>
        </Panel>
        <div className="grid content-start gap-6">
          <Panel title="You may" ground="shared">
            <p>Use it to find out whether your agency knows this person. Do not pass it on without permission.</p>
          </Panel>
          <Banner tone="danger" title="Recalled at 06:12 UTC">
            Erase your copies and attest by 25 Nov.
          </Banner>
          <Banner tone="info" title="The sender corrected the birth year">
            <Withheld why="Withheld under Art 12" />
          </Banner>
        </div>
      </div>
    </>
  );
}

function Forms() {
  return (
    <>
      <PageHeader
        title="Ask a partner"
        lede="What you ask, why, and by when."
        back={{ href: here, label: 'Requests' }}
      />
      <FormStack>
        <ErrorSummary
          problems={[
            { field: 'purpose', message: 'Choose the purpose.' },
            { field: 'why', message: 'Say why the partner would have it.' },
          ]}
        />
        <Field name="partner" label="Partner" hint="Only partners with an agreement in force are listed.">
          {(c) => <Select {...c} options={[{ value: 'arc', label: 'Arcadia' }]} placeholder="Choose" />}
        </Field>
        <RadioGroup
          name="purpose"
          legend="Purpose"
          error="Choose the purpose."
          options={[
            { value: 'ter', label: 'Terrorist offences' },
            { value: 'ser', label: 'Serious crime', hint: 'From the list in Annex II' },
          ]}
        />
        <RadioGroup
          name="same"
          legend="Is this the same person?"
          layout="cards"
          defaultValue="unsure"
          options={[
            {
              value: 'same',
              label: 'Same person',
              hint: 'At least one item that tells people apart agrees',
              keys: 'y',
            },
            { value: 'not', label: 'Not the same person', hint: 'Say what differs', keys: 'n' },
            { value: 'unsure', label: 'Unsure', hint: 'Ask the partner first', keys: 'u' },
          ]}
        />
        <Field name="why" label="Why they would have it" error="Say why the partner would have it.">
          {(c) => <Textarea {...c} limit={200} defaultValue="" />}
        </Field>
        <Field name="ref" label="Their reference" optional hint="From another channel, if there is one">
          {(c) => <Input {...c} className="max-w-60" placeholder="HN-7K2M-41" />}
        </Field>
        <Field name="off" label="Not available">
          {(c) => <Input {...c} disabled defaultValue="UTO" />}
        </Field>
        <Checkbox label="The partner may tell the regional reviewer" hint="They see the same fields, no more." />
        <FormActions>
          <Button variant="primary" keys="Ctrl+Enter">
            Check the answers
          </Button>
          <Button>Save the draft</Button>
          <Button pending>Sending</Button>
          <Button disabledReason="A second person must release it: the subject may be a minor.">Release</Button>
        </FormActions>
      </FormStack>
    </>
  );
}

function Parts() {
  return (
    <>
      <PageHeader title="Parts" />
      <div className="grid gap-5 lg:grid-cols-2">
        <Panel title="Buttons">
          <div className="flex flex-wrap gap-3">
            <Button variant="primary">Primary</Button>
            <Button>Secondary</Button>
            <Button variant="quiet">Quiet</Button>
            <Button variant="danger">Danger</Button>
            <Button variant="primary" pending>
              Saving
            </Button>
            <Button size="small">Small</Button>
          </div>
          <div className="mt-4 flex flex-wrap gap-2">
            <Badge tone="plain">Completed</Badge>
            <Badge>Pending</Badge>
            <Badge tone="waiting">Waiting on Arcadia</Badge>
            <Badge tone="info">New</Badge>
            <Badge tone="ok">Acknowledged</Badge>
            <Badge tone="warn">Due soon</Badge>
            <Badge tone="danger">Overdue</Badge>
            <Badge tone="withheld">Withheld</Badge>
            <Badge tone="accent">Mine</Badge>
            <Badge tone="neutral" shape={false}>
              H2
            </Badge>
          </div>
          <div className="mt-4 grid gap-2">
            <TimeLeft due={inM(300)} />
            <TimeLeft due={inM(80)} />
            <TimeLeft due={inM(7)} />
            <TimeLeft due={inM(-12)} />
            <TimeLeft due={inM(300)} paused={inM(0)} />
            <TimeLeft due={inM(0)} settled="met" />
          </div>
        </Panel>
        <Panel title="Acts and files" description="Try them" footer={<span>Footer</span>}>
          <Demo />
        </Panel>
        <Panel title="Progress and waiting">
          <div className="grid gap-4">
            <Progress label="Progress" value={62} />
            <Progress label="Going on" />
            <Skeleton />
            <CopyText text="HN-7K2M-41" thing="reference" />
            <CopyText
              mono
              thing="hash"
              text="sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            />
            <Time value={inM(500)} zone="Asia/Tokyo" stacked />
          </div>
        </Panel>
        <Panel title="Nothing here" flush>
          <EmptyState icon={<CircleCheck />} title="Queue clear" action={<Button>Open waiting on partners</Button>}>
            Last hit 06:41 UTC from feed A; feeds healthy. 12 wait on partners.
          </EmptyState>
        </Panel>
        <Panel title="Shared with Arcadia" ground="shared" actions={<Button size="small">Switch view</Button>}>
          <DescriptionList layout="grid">
            <Described term="Case">CA-4N7R-20</Described>
            <Described term="Opened">
              <Time value={inM(-3000)} />
            </Described>
            <Described term="Members">Utopia, Arcadia</Described>
          </DescriptionList>
        </Panel>
        <div className="grid content-start gap-3">
          <Banner tone="ok" title="Released to Arcadia">
            They see what you previewed.
          </Banner>
          <Banner
            tone="info"
            title="3 new hits"
            action={
              <Button size="small" keys=".">
                Show
              </Button>
            }
          />
          <Banner tone="warn" title="The agreement ends in 30 days" />
          <Banner tone="danger" title="The witness has not signed for 26 hours" />
        </div>
      </div>
    </>
  );
}
