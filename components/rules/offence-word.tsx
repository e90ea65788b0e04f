import { useCodeWord } from '@/components/redaction/code-word';

/** What a rule is for, in words. */
export function OffenceWord({ code }: { code: string }) {
  return useCodeWord()('offence', code);
}
