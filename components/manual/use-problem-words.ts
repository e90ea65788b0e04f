import { useMessages, useTranslations } from 'next-intl';
import type { EntryDraft } from '@/components/manual/entry-draft';
import type { EntryProblem } from '@/components/manual/entry-problems';
import type { FormProblem } from '@/components/ui/error-summary';

/** Sentences for what is wrong, with the field's label, and whose field it is where they are on the list. */
export function useProblemWords() {
  const t = useTranslations('manual.list');
  const { manual, errors } = useMessages();
  const sentences: Readonly<Record<string, string>> = { ...errors, ...manual.problem };
  const labels: Readonly<Record<string, string>> = { ...manual.person, ...manual.document };
  const journey: Readonly<Record<string, unknown>> = manual.journey;
  const labelOf = ({ path, field }: EntryProblem): string | undefined => {
    const label = field.startsWith('journey-') ? journey[field.slice(8)] : labels[path.split('.').at(-1) ?? ''];
    return typeof label === 'string' && path !== 'people' && path !== 'reason' ? label : undefined;
  };
  const sentence = (problem: EntryProblem): string => {
    const words = sentences[problem.code] ?? errors['invalid-input'];
    const label = labelOf(problem);
    return label ? `${label}: ${words}` : words;
  };
  return {
    sentence,
    toForm: (problems: readonly EntryProblem[], entry: EntryDraft): FormProblem[] =>
      problems.map((problem) => {
        const at = entry.people.findIndex(({ key }) => key === problem.person);
        const message = sentence(problem);
        return { field: problem.field, message: at < 0 ? message : `${t('person', { number: at + 1 })}: ${message}` };
      }),
  };
}
