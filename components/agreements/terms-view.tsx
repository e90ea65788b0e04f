import { useTranslations } from 'next-intl';
import { ViewLadder } from '@/components/agreements/view-ladder';
import { useCodeWord, useViewWord } from '@/components/redaction/code-word';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { proposedView } from '@/lib/agreements/rules';
import { type AgreementTerms, urgencies } from '@/lib/agreements/schema';
import { catalogue } from '@/lib/redaction/catalogue';
import { fieldNames } from '@/lib/redaction/schema';

/** The terms in words: field by field how far, then everything else. */
export function TermsView({ terms }: { terms: AgreementTerms }) {
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
      <FieldMatrix terms={terms} />
      <Clauses terms={terms} />
    </div>
  );
}

function FieldMatrix({ terms }: { terms: AgreementTerms }) {
  const t = useTranslations('agreements.one');
  const codes = useTranslations('codes');
  const viewWord = useViewWord();
  const named = fieldNames.filter((f) => (terms.ceilings[f] ?? 'withheld') !== 'withheld');
  const rest = fieldNames.filter((f) => !named.includes(f));
  return (
    <Panel
      title={t('fields')}
      description={t('ladderKey')}
      flush
      footer={
        rest.length > 0 ? (
          <p className="text-ink-muted text-sm">
            <span className="font-medium text-withheld">{t('withheldFields')}:</span>{' '}
            {rest.map((f) => codes(`field.${f}`)).join(' · ')}
          </p>
        ) : undefined
      }
    >
      <Table caption={t('fields')}>
        <TableHead>
          <HeaderCell>{t('field')}</HeaderCell>
          <HeaderCell>{t('class')}</HeaderCell>
          <HeaderCell>{t('proposed')}</HeaderCell>
          <HeaderCell>{t('ceiling')}</HeaderCell>
        </TableHead>
        <TableBody>
          {named.map((f) => (
            <Row key={f}>
              <Cell heading>
                <span className="flex items-center justify-between gap-3 font-medium max-sm:text-base">
                  {codes(`field.${f}`)}
                  <ViewLadder field={f} terms={terms} />
                </span>
              </Cell>
              <Cell label={t('class')} className="text-ink-muted">
                {codes(`class.${catalogue[f].class}`)}
              </Cell>
              <Cell label={t('proposed')}>{viewWord(f, proposedView(terms, f))}</Cell>
              <Cell label={t('ceiling')}>{viewWord(f, terms.ceilings[f] ?? 'withheld')}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}

function Clauses({ terms }: { terms: AgreementTerms }) {
  const t = useTranslations('agreements.one');
  const word = useCodeWord();
  return (
    <Panel title={t('terms')}>
      <DescriptionList>
        <Described term={t('offences')}>
          <ul>
            {terms.offences.map((o) => (
              <li key={o}>{word('offence', o)}</li>
            ))}
          </ul>
        </Described>
        <Described term={t('purposes')}>{terms.purposes.map((p) => word('purpose', p)).join(' · ')}</Described>
        <Described term={t('handling')}>{word('handling', terms.handling)}</Described>
        <Described term={t('onward')}>{word('onward', terms.onward)}</Described>
        <Described term={t('reply')}>
          <ul>
            {urgencies.map((u) => (
              <li key={u}>
                {word('urgency', u)}: {t('hours', { hours: terms.replyHours[u] })}
              </li>
            ))}
          </ul>
        </Described>
        <Described term={t('retention')}>{t('months', { months: terms.retentionMonths })}</Described>
      </DescriptionList>
    </Panel>
  );
}
