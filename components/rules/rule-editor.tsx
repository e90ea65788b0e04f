'use client'; // a draft is put together, saved and tested

import { Redo2, Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { proposeRule } from '@/app/actions';
import { useRefusalText } from '@/components/access/use-form-act';
import { useLeaveWarning } from '@/components/manual/use-leave-warning';
import { ConditionsView } from '@/components/rules/conditions-view';
import { toConditions, toDraft } from '@/components/rules/draft-state';
import { NeverUsed } from '@/components/rules/never-used';
import { RationaleField } from '@/components/rules/rationale-field';
import { SaveLine } from '@/components/rules/save-line';
import { SideBuilder } from '@/components/rules/side-builder';
import type { RuleTest } from '@/components/rules/test-figures';
import { TestPanel } from '@/components/rules/test-panel';
import { type KeptDraft, useDraft } from '@/components/rules/use-draft';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { FormActions } from '@/components/ui/form-layout';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { paths } from '@/lib/display/paths';
import { ruleCan } from '@/lib/screening/rules/rule-state';

/** The page of a draft: both sides, why, the test, and the proposal to a second person. */
export function RuleEditor({
  ruleId,
  version,
  tests,
  ruleNames,
}: {
  ruleId: string;
  version: KeptDraft;
  tests: readonly RuleTest[];
  ruleNames: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('rules');
  const router = useRouter();
  const refusalText = useRefusalText();
  const { draft, problems, state, ...edit } = useDraft(version);
  const [refusal, setRefusal] = useState('');
  const [pending, start] = useTransition();
  useLeaveWarning(state.kind !== 'kept', t('save.leave'));

  const conditions = toConditions(draft);
  const plain = (of: KeptDraft) => JSON.stringify(toConditions(toDraft(of)));
  const changed = JSON.stringify(conditions) !== plain(version);
  const blocked = ruleCan.propose({
    status: 'draft',
    createdById: null,
    proposedById: null,
    retiredAt: null,
    rationale: draft.rationale,
    exonerating: conditions.exonerating ? '' : null,
    test: (changed ? null : tests.find((one) => one.revision === version.revision)) ?? null,
  });

  const propose = () =>
    start(async () => {
      setRefusal('');
      if (!(await edit.saveNow())) return setRefusal(t('test.saveFirst'));
      const answer = await proposeRule({ versionId: version.id }).catch(() => null);
      if (!answer?.ok) return setRefusal(refusalText(answer));
      router.push(paths.rule(ruleId));
    });

  return (
    <div className="grid gap-5">
      <div className="sticky top-(--sticky-top) z-20 -mx-1 flex flex-wrap items-center gap-x-4 gap-y-2 border-b bg-canvas px-1 py-2">
        <span className="flex gap-2">
          <Button
            size="small"
            icon={<Undo2 aria-hidden="true" className="rtl:-scale-x-100" />}
            keys="Ctrl+Z"
            onClick={edit.undo}
          >
            {t('editor.undo')}
          </Button>
          <Button
            size="small"
            icon={<Redo2 aria-hidden="true" className="rtl:-scale-x-100" />}
            keys="Ctrl+Y"
            onClick={edit.redo}
          >
            {t('editor.redo')}
          </Button>
        </span>
        <SaveLine state={state} />
      </div>
      {state.kind === 'conflict' ? (
        <Conflict
          theirs={version}
          arrived={version.revision > state.revision}
          mine={conditions}
          onLook={() => router.refresh()}
          onMine={() => edit.keepMine(version)}
          onTheirs={() => edit.takeTheirs(version)}
        />
      ) : null}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <SideBuilder
          side="incriminating"
          group={draft.incriminating}
          problems={problems}
          onChange={(incriminating) => edit.change({ incriminating })}
        />
        <SideBuilder
          side="exonerating"
          group={draft.exonerating}
          problems={problems}
          onChange={(exonerating) => edit.change({ exonerating })}
        />
      </div>
      <NeverUsed />
      <Panel>
        <RationaleField value={draft.rationale} onChange={(rationale) => edit.change({ rationale })} />
      </Panel>
      <TestPanel
        versionId={version.id}
        revision={version.revision}
        tests={tests}
        conditions={version.conditions}
        ruleNames={ruleNames}
        before={edit.saveNow}
        changedSince={changed}
      />
      {refusal ? <Banner tone="danger" live title={refusal} /> : null}
      <FormActions>
        <Button
          variant="primary"
          pending={pending}
          disabledReason={blocked ? t(`blocked.${blocked}` as 'blocked.rule-untested') : undefined}
          onClick={propose}
        >
          {t('acts.propose')}
        </Button>
        <LinkButton href={paths.rule(ruleId)} variant="quiet">
          {t('editor.close')}
        </LinkButton>
      </FormActions>
    </div>
  );
}

/** The draft was saved elsewhere meanwhile: both are shown, and nothing is lost either way. */
function Conflict({
  theirs,
  mine,
  arrived,
  onLook,
  onMine,
  onTheirs,
}: {
  theirs: KeptDraft;
  mine: KeptDraft['conditions'];
  arrived: boolean;
  onLook: () => void;
  onMine: () => void;
  onTheirs: () => void;
}) {
  const t = useTranslations('rules.save');
  const [looked, setLooked] = useState(false);
  return (
    <Banner tone="warn" live title={t('conflictTitle')}>
      <p>{t('conflictBody')}</p>
      {looked && arrived ? (
        <div className="mt-3 grid gap-3">
          <ConditionsView conditions={mine} before={theirs.conditions} />
          <span className="flex flex-wrap gap-2">
            <Button onClick={onMine}>{t('keepMine')}</Button>
            <Button onClick={onTheirs}>{t('takeTheirs')}</Button>
          </span>
        </div>
      ) : (
        <Button
          className="mt-2"
          onClick={() => {
            setLooked(true);
            onLook();
          }}
        >
          {t('look')}
        </Button>
      )}
    </Banner>
  );
}
