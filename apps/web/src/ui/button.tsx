import type { ComponentProps, ReactNode } from 'react';
import { Spinner } from './spinner';
import { buttonStyle, type ButtonLook } from './button-style';

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> &
  ButtonLook & {
    /** Shows that the action runs and keeps a second press from starting it again. */
    pending?: boolean;
    icon?: ReactNode;
  };

export function Button({
  variant,
  size,
  className,
  pending = false,
  icon,
  children,
  disabled,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
      className={buttonStyle({ variant, size, className })}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  );
}
