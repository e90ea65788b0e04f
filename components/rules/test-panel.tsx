'use client'; // runs a test and waits for it

import { Play } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { testRule } from '@/app/actions';
import { useRefusalText } from '@/components/access/use-form-act';
import { type RuleTest, TestFigures } from '@/components/rules/test-figures';
import { useAnnounce } from '@/components/ui/announcer';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { Progress } from '@/components/ui/progress';
import { Select } from '@/components/ui/select';
import type { RuleConditions } from '@/lib/screening/rules/schema';

const spans = [7, 30, 90, 180] as const;

/** Runs a draft or proposal over past traffic, and shows what the newest test said. */
export function TestPanel({
  versionId,
  revision,
  tests,
  conditions,
  ruleNames,
  before,
  changedSince = false,
  mayTest = true,
}: {
  versionId: string;
  revision: number;
  tests: readonly RuleTest[];
  conditions: RuleConditions;
  ruleNames: Readonly<Record<string, string>>;
  /** Brings the draft to the server first; false when it could not. */
  before?: () => Promise<boolean>;
  /** The conditions on the screen are no longer those that were tested. */
  changedSince?: boolean;
  mayTest?: boolean;
}) {
  const t = useTranslations('rules.test');
  const router = useRouter();
  const announce = useAnnounce();
  const refusalText = useRefusalText();
  const [days, setDays] = useState('30');
  const [refusal, setRefusal] = useState('');
  const [pending, start] = useTransition();
  const test = tests.find((one) => one.revision === revision);

  const run = () =>
    start(async () => {
      setRefusal('');
      if (before && !(await before())) return setRefusal(t('saveFirst'));
      const answer = await testRule({ versionId, days: Number(days) }).catch(() => null);
      if (!answer?.ok) return setRefusal(refusalText(answer));
      announce(t('done'));
      router.refresh();
    });

  return (
    <Panel title={t('title')} description={t('lede')}>
      <div className="grid gap-5">
        {mayTest ? (
          <div className="flex flex-wrap items-end gap-3">
            <Field name="days" label={t('days')} className="w-40">
              {(control) => (
                <Select
                  {...control}
                  value={days}
                  onChange={(event) => setDays(event.target.value)}
                  options={spans.map((span) => ({ value: String(span), label: t('last', { days: span }) }))}
                />
              )}
            </Field>
            <Button icon={<Play aria-hidden="true" />} pending={pending} onClick={run}>
              {t('run')}
            </Button>
          </div>
        ) : null}
        {pending ? (
          <div className="grid gap-1.5">
            <p role="status" className="text-ink-muted text-sm">
              {t('running', { days: Number(days) })}
            </p>
            <Progress label={t('running', { days: Number(days) })} />
          </div>
        ) : null}
        {refusal ? <Banner tone="danger" live title={refusal} /> : null}
        {changedSince && test ? (
          <Banner tone="warn" title={t('stale')}>
            {t('staleBody')}
          </Banner>
        ) : null}
        {test ? (
          <TestFigures test={test} conditions={conditions} ruleNames={ruleNames} />
        ) : pending ? null : (
          <EmptyState title={tests.length > 0 ? t('untestedNow') : t('untested')} className="py-6">
            {t('untestedBody')}
          </EmptyState>
        )}
      </div>
    </Panel>
  );
}
