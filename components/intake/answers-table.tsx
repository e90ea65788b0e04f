'use client'; // an answer is chosen and lit

import { useTranslations } from 'next-intl';
import { SelectButton } from '@/components/intake/select-button';
import { SentField, useIsLit, useSelection, useShine } from '@/components/intake/selection';
import { answerThing } from '@/components/intake/things';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { RowKeys } from '@/components/ui/row-keys';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import type { Tone } from '@/components/ui/tone-shape';
import type { ParsedAnswer } from '@/lib/travel/parsed';

const tones: Record<ParsedAnswer['meaning'], Tone> = {
  'ok-to-board': 'ok',
  'do-not-board': 'warn',
  accepted: 'ok',
  rejected: 'danger',
  other: 'neutral',
};

/** What an authority answered, one line an answer. About boarding or about the message: never a hit. */
export function AnswersTable({ answers }: { answers: readonly ParsedAnswer[] }) {
  const t = useTranslations('intake.answer');
  return (
    <Panel title={t('title', { count: answers.length })} description={t('hint')} flush>
      <RowKeys>
        <Table caption={t('title', { count: answers.length })}>
          <TableHead>
            <HeaderCell>{t('code')}</HeaderCell>
            <HeaderCell>{t('meaning')}</HeaderCell>
            <HeaderCell>{t('locator')}</HeaderCell>
            <HeaderCell>{t('reference')}</HeaderCell>
          </TableHead>
          <TableBody>
            {answers.map((answer, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: answers may be equal, and never reorder
              <Answer key={at} answer={answer} position={at} />
            ))}
          </TableBody>
        </Table>
      </RowKeys>
    </Panel>
  );
}

function Answer({ answer, position }: { answer: ParsedAnswer; position: number }) {
  const t = useTranslations('intake.answer');
  const { selected } = useSelection();
  const thing = answerThing(answer, position);
  const lit = useIsLit('parsed', answer.segments);
  const shine = useShine(answer.segments);
  const none = <span className="text-ink-subtle">—</span>;
  return (
    <Row {...shine} selected={lit || selected?.id === thing.id}>
      <Cell heading>
        <SelectButton selected={thing} className="font-semibold">
          <SentField ranges={answer.segments} values={[answer.code]}>
            <bdi dir="ltr">{answer.code || '—'}</bdi>
          </SentField>
        </SelectButton>
      </Cell>
      <Cell label={t('meaning')}>
        <Badge tone={tones[answer.meaning]}>{t(`means.${answer.meaning}`)}</Badge>
      </Cell>
      <Cell label={t('locator')}>
        <SentField ranges={answer.segments} values={[answer.locator]}>
          {answer.locator ? <bdi dir="ltr">{answer.locator}</bdi> : none}
        </SentField>
      </Cell>
      <Cell label={t('reference')}>
        <SentField ranges={answer.segments} values={[answer.reference]}>
          {answer.reference ? <bdi dir="ltr">{answer.reference}</bdi> : none}
        </SentField>
      </Cell>
    </Row>
  );
}
