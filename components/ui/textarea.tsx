'use client'; // counts characters while they are typed

import { useTranslations } from 'next-intl';
import { type ComponentProps, useState } from 'react';
import { cn } from '@/components/ui/class-names';
import { controlStyles } from '@/components/ui/control-styles';

/**
 * A field of several lines. With `limit` it counts down in words and turns red beyond it; it never cuts what was typed,
 * so the server must refuse too long a text.
 */
export function Textarea({
  limit,
  className,
  rows = 4,
  onChange,
  ...rest
}: ComponentProps<'textarea'> & { limit?: number }) {
  const t = useTranslations('common');
  const [length, setLength] = useState(String(rest.defaultValue ?? rest.value ?? '').length);
  const left = (limit ?? 0) - length;
  return (
    <span className="grid gap-1">
      <textarea
        {...rest}
        rows={rows}
        dir={rest.dir ?? 'auto'}
        style={{ minHeight: `calc(${rows} * 1lh + 1.125rem)` }}
        autoComplete="off"
        onChange={(event) => {
          setLength(event.currentTarget.value.length);
          onChange?.(event);
        }}
        className={cn(controlStyles, 'field-sizing-content max-h-96 resize-y py-2 leading-normal', className)}
      />
      {limit ? (
        <span
          aria-live={left < limit / 10 ? 'polite' : 'off'}
          className={cn('tabular text-xs', left < 0 ? 'font-medium text-danger' : 'text-ink-subtle')}
        >
          {left < 0 ? t('charactersOver', { count: -left }) : t('charactersLeft', { count: left })}
        </span>
      ) : null}
    </span>
  );
}
