import { useTranslations } from 'next-intl';
import type { TermProblem } from '@/components/agreements/term-problems';
import { useCodeWord } from '@/components/redaction/code-word';

/** The sentences for what is wrong with a draft, and for what the command refuses. */
export function useProblemWords() {
  const t = useTranslations('agreements.form');
  const errors = useTranslations('errors');
  const word = useCodeWord();
  const ofProblem = (p: TermProblem): string => {
    switch (p.kind) {
      case 'name-needed':
        return t('nameNeeded');
      case 'name-long':
        return t('nameLong');
      case 'parties':
      case 'offences':
      case 'purposes':
        return `${t(p.kind)}: ${t('needed')}`;
      case 'date':
        return t('dateMissing');
      case 'order':
        return errors('term-order');
      case 'hours':
        return t('hoursWrong', { urgency: word('urgency', p.urgency ?? '') });
      case 'months':
        return t('monthsWrong');
    }
  };
  const ofCode = (code: string): string =>
    errors.has(code as 'fault') ? errors(code as 'fault') : errors('invalid-input');
  return { ofProblem, ofCode };
}
