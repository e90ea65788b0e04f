'use client'; // recomposes with every choice

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useReducer, useState, useTransition } from 'react';
import { releaseAlert } from '@/app/actions';
import { useErrorWord } from '@/components/intake/error-word';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';
import { ErrorSummary, type FormProblem } from '@/components/ui/error-summary';
import { Skeleton } from '@/components/ui/skeleton';
import type { ComposedDisclosure, Envelope } from '@/lib/alerts/schema';
import { paths } from '@/lib/display/paths';
import { type FieldName, views } from '@/lib/redaction/schema';
import { EnvelopeForm } from './envelope-form';
import { FieldPicker } from './field-picker';
import { PartnerPicker } from './partner-picker';
import { PartnerPreview, type PartnerWords } from './partner-preview';
import { ReleaseCheck } from './release-check';
import { type Partner, shareReducer } from './share-state';
import { useComposed } from './use-composed';

const raised = (c: ComposedDisclosure): FieldName[] =>
  c.fields.filter((f) => views.indexOf(f.view) > views.indexOf(f.proposed)).map((f) => f.field);

/** Compose, check, release: the middle decides, the end shows what the partner will hold. */
export function ShareComposer({
  hitId,
  blockedFirst,
  first,
  partners,
  without,
  words,
}: {
  hitId: string;
  /** Why this person may not release it: a key of the `errors` messages, known before anything was chosen. */
  blockedFirst: string | null;
  first: Envelope;
  partners: readonly Partner[];
  without: readonly string[];
  words: PartnerWords;
}) {
  const t = useTranslations('share');
  const errorWord = useErrorWord();
  const codes = useTranslations('codes.field');
  const router = useRouter();
  const [state, dispatch] = useReducer(shareReducer, { envelope: first, chosen: [], choices: {}, reasons: {} });
  const [step, setStep] = useState<'compose' | 'check'>('compose');
  const [shown, setShown] = useState<string | null>(null);
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState<Record<string, ComposedDisclosure>>({});
  const [pending, start] = useTransition();
  const { composed, blockedBy, problem, working, again } = useComposed(hitId, state, partners);
  const current = composed.find((c) => c.recipient.id === shown) ?? composed[0];

  const check = () => {
    if (composed.length === 0) {
      setProblems([{ message: t('mustChoose') }]);
      return;
    }
    const unreasoned = composed.flatMap((c) =>
      raised(c)
        .filter((f) => (state.reasons[c.recipient.id]?.[f] ?? '').trim().length < 3)
        .map((f) => ({ code: c.recipient.code, field: f })),
    );
    setMissing(new Set(unreasoned.map((u) => `${u.code}-${u.field}`)));
    setProblems(
      unreasoned.map((u) => ({
        field: `reason-${u.code}-${u.field}`,
        message: t('fields.reasonMissing', { field: codes(u.field) }),
      })),
    );
    if (unreasoned.length > 0) return;
    setSeen(Object.fromEntries(composed.map((c) => [c.recipient.id, c])));
    setStep('check');
    window.scrollTo({ top: 0 });
  };

  const release = () =>
    start(async () => {
      const recipients = composed.flatMap((c) => {
        const partner = partners.find((p) => p.id === c.recipient.id);
        if (!partner) return [];
        const reasons = Object.fromEntries(raised(c).map((f) => [f, state.reasons[c.recipient.id]?.[f] ?? '']));
        return [
          {
            recipientId: c.recipient.id,
            agreementId: partner.agreementId,
            choices: state.choices[c.recipient.id] ?? {},
            expectedHash: c.hash,
            reasons,
          },
        ];
      });
      const answer = await releaseAlert({ hitId, envelope: state.envelope, recipients }).catch(() => ({
        ok: false as const,
        reason: 'unreachable',
      }));
      if (answer.ok) {
        router.push(paths.alert(answer.result.id));
        return;
      }
      if (answer.reason === 'preview-changed') await again();
      setProblems([{ message: errorWord(answer.reason) }]);
    });

  const blockedReason = blockedFirst ?? blockedBy;
  const blocked = blockedReason ? errorWord(blockedReason) : undefined;
  if (step === 'check')
    return (
      <ReleaseCheck
        composed={composed}
        seen={seen}
        reasons={state.reasons}
        envelope={state.envelope}
        partners={partners}
        problems={problems}
        blocked={blocked}
        pending={pending || working}
        words={words}
        onBack={() => {
          setProblems([]);
          setStep('compose');
        }}
        onRelease={release}
      />
    );

  return (
    <div className="grid gap-5">
      <ErrorSummary problems={problems} />
      {blocked ? (
        <Banner tone="warn" title={t('blocked')}>
          {blocked}
        </Banner>
      ) : null}
      <EnvelopeForm envelope={state.envelope} dispatch={dispatch} />
      <PartnerPicker
        partners={partners}
        without={without}
        chosen={state.chosen}
        envelope={state.envelope}
        dispatch={dispatch}
      />
      {problem ? (
        <Banner tone="danger" live title={t('failed')}>
          {errorWord(problem)}
        </Banner>
      ) : null}
      {state.chosen.length === 0 ? <p className="text-ink-muted">{t('partners.choose')}</p> : null}
      {composed.length > 1 ? (
        <div role="tablist" className="flex gap-1 border-b">
          {composed.map((c) => (
            <button
              key={c.recipient.id}
              type="button"
              role="tab"
              aria-selected={c.recipient.id === current?.recipient.id}
              onClick={() => setShown(c.recipient.id)}
              className={cn(
                'min-h-10 border-b-2 px-3',
                c.recipient.id === current?.recipient.id
                  ? 'border-accent font-semibold'
                  : 'border-transparent text-ink-muted',
              )}
            >
              {c.recipient.code}
            </button>
          ))}
        </div>
      ) : null}
      {working && !current ? <Skeleton lines={6} /> : null}
      {current ? (
        <div
          className={cn(
            'grid items-start gap-5 xl:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]',
            working && 'opacity-80',
          )}
        >
          <FieldPicker
            composed={current}
            reasons={state.reasons[current.recipient.id] ?? {}}
            missing={
              new Set(
                [...missing]
                  .filter((m) => m.startsWith(`${current.recipient.code}-`))
                  .map((m) => m.slice(current.recipient.code.length + 1)),
              )
            }
            dispatch={dispatch}
          />
          <div className="xl:sticky xl:top-16" aria-busy={working}>
            <PartnerPreview composed={current} words={words} />
          </div>
        </div>
      ) : null}
      <div>
        <Button variant="primary" keys="Ctrl+Enter" onClick={check} pending={working} disabledReason={blocked}>
          {t('toCheck')}
        </Button>
      </div>
    </div>
  );
}
