import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

/** Rows of one kind in a form: each can be taken out, and another put behind. */
export function RepeatedRows<T extends { key: string }>({
  legend,
  rows,
  add,
  remove,
  onAdd,
  onRemove,
  children,
}: {
  legend: string;
  rows: readonly T[];
  add: string;
  /** Says which one is taken out. */
  remove: (at: number) => string;
  onAdd: () => void;
  onRemove: (key: string) => void;
  children: (row: T, at: number) => ReactNode;
}) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-semibold">{legend}</legend>
      {rows.map((row, at) => (
        <div
          key={row.key}
          className="flex flex-wrap items-end gap-3 border-t pt-3 first-of-type:border-t-0 first-of-type:pt-0"
        >
          <div className="grid grow basis-72 gap-3 sm:grid-flow-col sm:auto-cols-fr">{children(row, at)}</div>
          {rows.length > 1 ? (
            <Button
              size="icon"
              variant="quiet"
              icon={<X aria-hidden="true" />}
              aria-label={remove(at + 1)}
              onClick={() => onRemove(row.key)}
            />
          ) : null}
        </div>
      ))}
      <Button size="small" className="justify-self-start" icon={<Plus aria-hidden="true" />} onClick={onAdd}>
        {add}
      </Button>
    </fieldset>
  );
}
