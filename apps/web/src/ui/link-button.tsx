import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { buttonStyle, type ButtonLook } from './button-style';

type LinkButtonProps = Omit<ComponentProps<typeof Link>, 'className'> & ButtonLook & { icon?: ReactNode };

/** A step to another page that looks like a button. */
export function LinkButton({ variant, size, className, icon, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonStyle({ variant, size, className })}>
      {icon}
      {children}
    </Link>
  );
}
