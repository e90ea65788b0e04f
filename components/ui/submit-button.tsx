'use client'; // reads the state of the form it stands in

import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from '@/components/ui/button';

/** The button that sends its form; it waits by itself while the form's action runs. Primary unless told. */
export function SubmitButton({ variant = 'primary', pending, ...rest }: Omit<ButtonProps, 'type'>) {
  const status = useFormStatus();
  return <Button {...rest} type="submit" variant={variant} pending={pending || status.pending} />;
}
