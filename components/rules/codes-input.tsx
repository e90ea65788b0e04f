'use client'; // keeps what is typed between two codes

import { type ComponentProps, useState } from 'react';
import { Input } from '@/components/ui/input';

const split = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

/** Several codes in one field, with commas or blanks between them. */
export function CodesInput({
  value,
  onChange,
  ...control
}: Omit<ComponentProps<'input'>, 'value' | 'onChange'> & { value: unknown; onChange: (codes: string[]) => void }) {
  const codes = Array.isArray(value) ? value.map(String) : [];
  const [typed, setTyped] = useState(codes.join(', '));
  // an undo, or a change from elsewhere, wins over what stands in the field
  const shown = split(typed).join() === codes.join() ? typed : codes.join(', ');
  return (
    <Input
      {...control}
      value={shown}
      dir="ltr"
      autoCapitalize="characters"
      spellCheck={false}
      onChange={(event) => {
        const text = event.target.value.toUpperCase();
        setTyped(text);
        onChange([...new Set(split(text))]);
      }}
    />
  );
}
