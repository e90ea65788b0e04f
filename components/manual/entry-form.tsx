'use client'; // reads, explains and collects while somebody types

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, useEffect, useState, useTransition } from 'react';
import { enterTravellers } from '@/app/actions';
import { useErrorWord } from '@/components/intake/error-word';
import { DocumentFields } from '@/components/manual/document-fields';
import { type EntryDraft, entryToSend, isChanging, isDirty } from '@/components/manual/entry-draft';
import { type EntryProblem, entryProblems, problemAt } from '@/components/manual/entry-problems';
import { JourneyFields } from '@/components/manual/journey-fields';
import { PeopleList } from '@/components/manual/people-list';
import { PersonFields } from '@/components/manual/person-fields';
import { useEntry } from '@/components/manual/use-entry';
import { useLeaveWarning } from '@/components/manual/use-leave-warning';
import { useProblemWords } from '@/components/manual/use-problem-words';
import { ZoneBox, zoneId } from '@/components/manual/zone-box';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type FormProblem } from '@/components/ui/error-summary';
import { FormActions } from '@/components/ui/form-layout';
import { Panel } from '@/components/ui/panel';
import { paths } from '@/lib/display/paths';
import { enterManuallyInput } from '@/lib/travel/manual/schema';
import { looksLikeMrz } from '@/lib/travel/mrz/split-lines';

const focus = (id: string) => document.getElementById(id)?.focus();

/** The journey, one person after the other, the list, and the button that records them all. `today` is YYYY-MM-DD, UTC. */
export function EntryForm({ today }: { today: string }) {
  const t = useTranslations('manual');
  const errorWord = useErrorWord();
  const router = useRouter();
  const announce = useAnnounce();
  const words = useProblemWords();
  const form = useEntry(today);
  const { entry } = form;
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);
  const [summary, setSummary] = useState<FormProblem[]>([]);
  const [pending, start] = useTransition();
  const [saved, setSaved] = useState(false);
  useLeaveWarning(isDirty(entry) && !saved, t('leave'));

  // a passport reader writes wherever the focus is, and letters elsewhere are shortcuts
  useEffect(() => document.getElementById(zoneId)?.focus({ preventScroll: true }), []);
  /** Shows what is wrong at the fields and on top; a new answer takes the focus there. */
  const tell = (found: readonly EntryProblem[], of: EntryDraft, refusal?: string) => {
    setProblems(found);
    const whole = refusal === undefined ? [] : [{ message: errorWord(refusal) }];
    setSummary([...words.toForm(found, of), ...whole]);
  };
  const errorOf = (field: string) => {
    const problem = problems.find((p) => p.field === field);
    return problem ? words.sentence(problem) : undefined;
  };
  const ofPerson = (path: string) => {
    const problem = problems.find((p) => p.person === undefined && p.path === path && !p.field.startsWith('journey-'));
    return problem ? words.sentence(problem) : undefined;
  };
  const keep = (): EntryDraft | undefined => {
    const answer = form.keep();
    tell('problems' in answer ? answer.problems : [], entry);
    return 'kept' in answer ? answer.kept : undefined;
  };
  const add = () => {
    const kept = keep();
    if (!kept) return;
    announce(t(isChanging(entry) ? 'list.changed' : 'list.added', { count: kept.people.length }));
    focus(zoneId);
  };
  const record = () => {
    // whoever still stands in the form belongs to the entry
    const whole = form.blank ? entry : keep();
    if (!whole) return;
    const found = entryProblems(whole);
    tell(found, whole);
    const parsed = enterManuallyInput.safeParse(entryToSend(whole));
    if (found.length > 0 || !parsed.success) return;
    start(async () => {
      const answer = await enterTravellers(parsed.data).catch(() => null);
      if (answer?.ok) {
        setSaved(true);
        return router.push(paths.message(answer.result.id));
      }
      const fields = (answer?.fields ?? []).map(({ path, code }) => problemAt(path, code, whole));
      tell(fields, whole, fields.length > 0 ? undefined : (answer?.reason ?? 'unreachable'));
    });
  };
  const takePaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    const own = event.target instanceof HTMLElement && event.target.id === zoneId;
    if (own || !looksLikeMrz(text)) return;
    // a zone that was pasted into some field is not a name
    event.preventDefault();
    form.setZone(text);
    announce(t('zone.taken'));
    focus(zoneId);
  };
  const count = entry.people.length + (form.blank || isChanging(entry) ? 0 : 1);

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5" onPaste={takePaste}>
      <ErrorSummary problems={summary} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          focus(zoneId);
        }}
      >
        <Panel title={t('journey.title')} description={t('journey.description')}>
          <JourneyFields entry={entry} errorOf={errorOf} onEntry={form.setEntry} />
          <button type="submit" hidden />
        </Panel>
      </form>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Panel
          title={isChanging(entry) ? t('person.titleChange') : t('person.title', { number: entry.people.length + 1 })}
          description={t('person.description')}
          footer={
            <>
              <Button type="submit" variant={entry.people.length === 0 ? 'secondary' : 'primary'}>
                {t(isChanging(entry) ? 'person.keep' : 'person.add')}
              </Button>
              {form.blank ? null : (
                <Button
                  variant="quiet"
                  onClick={() => {
                    tell([], entry);
                    form.clear();
                  }}
                >
                  {t(isChanging(entry) ? 'person.cancel' : 'person.clear')}
                </Button>
              )}
            </>
          }
        >
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
            <ZoneBox zone={entry.person.zone} result={form.result} onZone={form.setZone} onEnter={add} />
            <PersonFields person={entry.person} facts={form.facts} errorOf={ofPerson} onChange={form.setPerson} />
            <DocumentFields
              person={entry.person}
              facts={form.facts}
              errorOf={ofPerson}
              onChange={(documents) => form.setPerson({ documents })}
            />
          </div>
        </Panel>
      </form>
      <Panel title={t('list.title', { count: entry.people.length })} description={t('list.description')}>
        <PeopleList
          entry={entry}
          problems={byPerson(problems, words.sentence)}
          onChange={(key) => {
            tell([], entry);
            form.change(key);
            focus('person-familyName');
          }}
          onRemove={(key) => {
            form.remove(key);
            announce(t('list.gone'));
          }}
          onUndo={form.undo}
        />
      </Panel>
      <FormActions>
        <Button
          variant="primary"
          keys="Ctrl+Enter"
          pending={pending}
          disabledReason={count === 0 ? t('nobody') : undefined}
          onClick={record}
        >
          {t('record', { count })}
        </Button>
        <p className="max-w-prose self-center text-ink-muted text-sm">{t('recordHint')}</p>
      </FormActions>
    </div>
  );
}

/** Sentences by the person on the list. */
function byPerson(
  problems: readonly EntryProblem[],
  sentence: (problem: EntryProblem) => string,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const problem of problems)
    if (problem.person !== undefined)
      found.set(problem.person, [...(found.get(problem.person) ?? []), sentence(problem)]);
  return found;
}
