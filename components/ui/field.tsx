import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

/** What a control takes from its field: spread it on `Input`, `Textarea` or `Select`. */
export interface ControlProps {
  id: string;
  name: string;
  required: boolean;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/**
 * Label, hint and error around one control. The control's id is the field's name (or `id`), so that the error summary
 * can link to it. Fields are required unless `optional`, and say so.
 */
export function Field({
  name,
  id = name,
  label,
  labelHidden = false,
  hint,
  error,
  optional = false,
  className,
  children,
}: {
  name: string;
  /** Where a name occurs twice on a page. */
  id?: string;
  label: ReactNode;
  labelHidden?: boolean;
  hint?: ReactNode;
  /** The same words as in the error summary. */
  error?: ReactNode;
  optional?: boolean;
  className?: string;
  children: (control: ControlProps) => ReactNode;
}) {
  const t = useTranslations('common');
  const describedBy = cn(hint && `${id}-hint`, error && `${id}-error`) || undefined;
  return (
    <div className={cn('grid content-start gap-1.5', error && 'border-danger border-s-4 ps-3', className)}>
      <label htmlFor={id} className={cn('font-medium', labelHidden && 'sr-only')}>
        {label}
        {optional ? <span className="font-normal text-ink-subtle"> ({t('optional')})</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="-mt-1 text-ink-muted text-sm">
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {children({
        id,
        name,
        required: !optional,
        'aria-describedby': describedBy,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  );
}

/** The error of one field or group, in the words of the summary. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  const t = useTranslations('common');
  return (
    <p id={id} className="font-medium text-danger text-sm">
      <span className="sr-only">{t('error')} </span>
      {children}
    </p>
  );
}
