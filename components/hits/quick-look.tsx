'use client'; // settles a hit in its row

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { EvidenceTable } from '@/components/hits/evidence-table';
import { emptyDraft, remembers } from '@/components/hits/review-draft';
import type { useQuickLook } from '@/components/hits/use-quick-look';
import { useCodeWord } from '@/components/redaction/code-word';
import { RuleEvidenceTable } from '@/components/rules/rule-evidence';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { RadioGroup } from '@/components/ui/radio-group';
import { useShortcuts } from '@/components/ui/shortcuts';
import { Skeleton } from '@/components/ui/skeleton';
import { paths } from '@/lib/display/paths';
import type { OpenHit } from '@/lib/hits/hit-shapes';
import { type HitViewName, type Reason, reasonsOf } from '@/lib/hits/schema';

type Quick = ReturnType<typeof useQuickLook>;

/** Both sides of a hit under its row, with the reasons against it, or the hits that it may repeat. */
export function QuickLookBox({ quick, view }: { quick: Quick; view: HitViewName }) {
  const t = useTranslations('hits.quick');
  const { look } = quick;
  const box = useRef<HTMLDivElement>(null);
  const ready = look?.hit !== null;
  useEffect(() => {
    if (ready) box.current?.querySelector<HTMLElement>('input')?.focus();
    else box.current?.focus();
  }, [ready]);
  useShortcuts([{ keys: 'Escape', label: t('close'), run: quick.close }]);
  if (!look) return null;
  const { hit, what } = look;
  return (
    // the digits choose here, and not in the bar
    <div ref={box} tabIndex={-1} className="grid gap-3 border-accent border-s-4 bg-surface p-3 text-start outline-none">
      {hit === null ? (
        <Skeleton lines={4} />
      ) : (
        <>
          <div className="overflow-hidden rounded-md border [--sticky-top:0rem]">
            {hit.rule ? (
              <div className="p-3">
                <RuleEvidenceTable evidence={hit.rule.evidence} />
              </div>
            ) : (
              <EvidenceTable evidence={hit.evidence} names={hit.names} />
            )}
          </div>
          <Settle key={what} hit={hit} quick={quick} what={what} view={view} />
        </>
      )}
    </div>
  );
}

function Settle({
  hit,
  quick,
  what,
  view,
}: {
  hit: OpenHit;
  quick: Quick;
  what: 'dismissed' | 'duplicate';
  view: HitViewName;
}) {
  const t = useTranslations('hits.quick');
  const word = useCodeWord();
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const originals = hit.fold.filter((other) => other.status !== 'duplicate');
  const reasons: readonly Reason[] = reasonsOf(hit.kind).dismissed.filter((reason) => reason !== 'other');
  const options =
    what === 'dismissed'
      ? reasons.map((value, at) => ({ value, label: word('reason', value), keys: String(at + 1) }))
      : originals.map(({ id, reference, ground }, at) => ({
          value: id,
          label: <span className="reference">{reference}</span>,
          hint: <bdi>{ground}</bdi>,
          keys: String(at + 1),
        }));
  const reason = reasons.find((r) => r === chosen);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    setAsked(true);
    if (!chosen) return;
    setSending(true);
    if (what === 'duplicate') await quick.duplicate(hit, chosen);
    else if (reason) await quick.dismiss(hit, reason);
    setSending(false);
  };
  const kept = reason && hit.remember.possible && remembers({ ...emptyDraft, decision: 'dismissed', reason });
  if (what === 'duplicate' && originals.length === 0)
    return (
      <div className="flex flex-wrap items-center gap-3">
        <p>{t('noOriginal')}</p>
        <Ways hit={hit} quick={quick} view={view} />
      </div>
    );
  return (
    <form noValidate className="grid gap-3" onSubmit={(event) => void submit(event)}>
      <fieldset
        onChange={({ target }) => target instanceof HTMLInputElement && setChosen(target.value)}
        className="min-w-0"
      >
        <RadioGroup
          name={`quick-${hit.id}`}
          legend={t(what === 'dismissed' ? 'why' : 'of')}
          layout="inline"
          required={false}
          error={asked && !chosen ? t('choose') : undefined}
          options={options}
        />
      </fieldset>
      {kept ? <p className="text-ink-muted text-sm">{t('remembered')}</p> : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" size="small" keys="Ctrl+Enter" pending={sending}>
          {t(what === 'dismissed' ? 'record' : 'mark')}
        </Button>
        <Ways hit={hit} quick={quick} view={view} />
      </div>
    </form>
  );
}

function Ways({ hit, quick, view }: { hit: OpenHit; quick: Quick; view: HitViewName }) {
  const t = useTranslations('hits.quick');
  return (
    <>
      <LinkButton size="small" href={paths.hit(hit.id, view)}>
        {t('open')}
      </LinkButton>
      <Button size="small" variant="quiet" onClick={quick.close}>
        {t('close')}
      </Button>
    </>
  );
}
