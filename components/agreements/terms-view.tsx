import { useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { proposedView } from '@/lib/agreements/rules';
import { type AgreementTerms, urgencies } from '@/lib/agreements/schema';
import { catalogue } from '@/lib/redaction/catalogue';
import { fieldNames } from '@/lib/redaction/schema';

/** The terms in words: field by field how far, then everything else. */
export function TermsView({ terms }: { terms: AgreementTerms }) {
  const t = useTranslations('agreements.one');
  const codes = useTranslations('codes');
  const word = useCodeWord();
  const named = fieldNames.filter((f) => (terms.ceilings[f] ?? 'withheld') !== 'withheld');
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
      <Panel title={t('fields')} description={t('withheldRest')} flush>
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
                <Cell heading>{codes(`field.${f}`)}</Cell>
                <Cell label={t('class')}>{codes(`class.${catalogue[f].class}`)}</Cell>
                <Cell label={t('proposed')}>{codes(`view.${proposedView(terms, f)}`)}</Cell>
                <Cell label={t('ceiling')}>{codes(`view.${terms.ceilings[f] ?? 'withheld'}`)}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      </Panel>
      <Panel>
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
    </div>
  );
}
