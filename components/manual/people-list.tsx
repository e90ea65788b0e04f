'use client'; // changes and removes people

import { Pencil, Undo2, X } from 'lucide-react';
import { useMessages, useTranslations } from 'next-intl';
import { type EntryDraft, isBlank, isBlankDocument, type PersonDraft } from '@/components/manual/entry-draft';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';

/** Who is on the list so far. Removing somebody can be undone; changing somebody waits until the form is free. */
export function PeopleList({
  entry,
  problems,
  onChange,
  onRemove,
  onUndo,
}: {
  entry: EntryDraft;
  /** Sentences by the person's key. */
  problems: ReadonlyMap<string, string[]>;
  onChange: (key: string) => void;
  onRemove: (key: string) => void;
  onUndo: () => void;
}) {
  const t = useTranslations('manual.list');
  const { codes } = useMessages();
  const { people, person: open, removed } = entry;
  const busy = !isBlank(open) && !people.some(({ key }) => key === open.key);
  return (
    <div className="grid gap-3">
      {people.length === 0 ? <p className="text-ink-muted">{t('empty')}</p> : null}
      <ol className="grid">
        {people.map((person, at) => {
          const wrong = problems.get(person.key) ?? [];
          const changing = person.key === open.key;
          return (
            <li
              key={person.key}
              className={cn(
                'flex flex-wrap items-center gap-x-4 gap-y-1 border-t py-2.5 first:border-t-0',
                changing && 'bg-accent-soft',
                wrong.length > 0 && 'border-s-4 border-s-danger ps-3',
              )}
            >
              <span className="tabular w-6 text-ink-subtle text-sm">{at + 1}</span>
              <div className="min-w-0 grow basis-60">
                <p className="font-medium">
                  <bdi>{nameOf(person)}</bdi>
                  {changing ? <span className="font-normal text-ink-muted"> · {t('changing')}</span> : null}
                </p>
                <p className="text-ink-muted text-sm">
                  {[
                    codes.travellerKind[person.kind],
                    person.birthDate,
                    person.nationality.toUpperCase(),
                    ...person.documents.filter((d) => !isBlankDocument(d)).map((d) => `${d.kind} ${d.number}`),
                  ]
                    .filter(Boolean)
                    .map((fact, position) => (
                      <span key={fact}>
                        {position > 0 ? ' · ' : ''}
                        <bdi>{fact}</bdi>
                      </span>
                    ))}
                </p>
                {person.filled?.agrees === false ? <Badge tone="warn">{t('digitDiffers')}</Badge> : null}
                {wrong.map((sentence) => (
                  <p key={sentence} className="font-medium text-danger text-sm">
                    {sentence}
                  </p>
                ))}
              </div>
              {/* a line of its own under long names on a small screen */}
              <div className="flex gap-1">
                <Button
                  id={`change-${person.key}`}
                  size="small"
                  variant="quiet"
                  icon={<Pencil aria-hidden="true" />}
                  aria-label={t('changeOne', { number: at + 1 })}
                  disabledReason={busy ? t('finishFirst') : undefined}
                  onClick={() => onChange(person.key)}
                >
                  {t('change')}
                </Button>
                <Button
                  size="small"
                  variant="quiet"
                  icon={<X aria-hidden="true" />}
                  aria-label={t('removeOne', { number: at + 1 })}
                  onClick={() => onRemove(person.key)}
                >
                  {t('remove')}
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      {removed ? (
        <p className="flex flex-wrap items-center gap-3 rounded-md bg-sunken px-3 py-2">
          <span>{t('removed', { number: removed.at + 1 })}</span>
          <Button size="small" keys="u" icon={<Undo2 aria-hidden="true" />} onClick={onUndo}>
            {t('undo')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

const nameOf = ({ familyName, givenNames }: PersonDraft) =>
  [familyName, givenNames].filter((name) => name.trim() !== '').join(', ');
