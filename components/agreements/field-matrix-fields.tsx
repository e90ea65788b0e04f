import { useTranslations } from 'next-intl';
import type { TermsFieldsProps } from '@/components/agreements/terms-fields';
import { rungsOf, ViewLadder } from '@/components/agreements/view-ladder';
import { useViewWord } from '@/components/redaction/code-word';
import { FieldError } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { proposedView } from '@/lib/agreements/rules';
import { type FieldName, fieldNames, type ViewName, views } from '@/lib/redaction/schema';

const rank = (view: ViewName) => views.indexOf(view);

/**
 * Highest and proposed view per field, offering only the steps a field has. The proposed one cannot pass the highest:
 * lowering the highest takes it along, so the form never holds what the command would refuse.
 */
export function FieldMatrixFields({ terms, onChange, errorOf }: TermsFieldsProps) {
  const t = useTranslations('agreements.form');
  const one = useTranslations('agreements.one');
  const codes = useTranslations('codes');
  const viewWord = useViewWord();
  const set = (field: FieldName, ceiling: ViewName, proposed: ViewName) =>
    onChange({
      ...terms,
      ceilings: { ...terms.ceilings, [field]: ceiling },
      proposed: { ...terms.proposed, [field]: rank(proposed) <= rank(ceiling) ? proposed : ceiling },
    });
  const options = (field: FieldName, upTo: ViewName) =>
    rungsOf(field)
      .filter((v) => rank(v) <= rank(upTo))
      .map((value) => ({ value, label: viewWord(field, value) }));
  return (
    <Panel title={t('fields')} description={`${t('fieldsHint')} ${one('ladderKey')}`} flush>
      <Table caption={t('fields')}>
        <TableHead>
          <HeaderCell>{one('field')}</HeaderCell>
          <HeaderCell>{one('ceiling')}</HeaderCell>
          <HeaderCell>{one('proposed')}</HeaderCell>
        </TableHead>
        <TableBody>
          {fieldNames.map((field) => {
            const ceiling = terms.ceilings[field] ?? 'withheld';
            const proposed = proposedView(terms, field);
            const name = codes(`field.${field}`);
            const wrong = errorOf(`proposed-${field}`) ?? errorOf(`ceiling-${field}`);
            return (
              <Row key={field}>
                <Cell heading>
                  <span className="flex items-center justify-between gap-3 font-medium">
                    {name}
                    <ViewLadder field={field} terms={terms} />
                  </span>
                  {wrong ? <FieldError id={`${field}-wrong`}>{wrong}</FieldError> : null}
                </Cell>
                <Cell label={one('ceiling')}>
                  <Select
                    id={`ceiling-${field}`}
                    aria-label={`${one('ceiling')}: ${name}`}
                    value={ceiling}
                    options={options(field, 'full')}
                    onChange={(e) => set(field, e.target.value as ViewName, proposed)}
                    className="w-52 sm:w-64"
                  />
                </Cell>
                <Cell label={one('proposed')}>
                  <Select
                    id={`proposed-${field}`}
                    aria-label={`${one('proposed')}: ${name}`}
                    aria-invalid={wrong ? true : undefined}
                    value={proposed}
                    options={options(field, ceiling)}
                    onChange={(e) => set(field, ceiling, e.target.value as ViewName)}
                    className="w-52 sm:w-64"
                  />
                </Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
    </Panel>
  );
}
