'use client';

import { useSyncExternalStore, type ComponentProps } from 'react';
import { Button } from './button';

const never = () => () => undefined;

/**
 * Sends a form that the server has drawn and only the page's script can send. Before that is there, a press or Enter
 * would load the page anew and lose what was typed.
 */
export function SubmitButton({ disabled, ...rest }: Omit<ComponentProps<typeof Button>, 'type'>) {
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <Button {...rest} type="submit" disabled={disabled || !isAlive} data-early={!isAlive || undefined} />
  );
}
