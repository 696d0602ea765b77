import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from '@/lib/cx';
import { controlStyle } from './control-style';

interface NativeSelectProps extends ComponentProps<'select'> {
  /** What stands for no choice; left out, a choice has to be made. */
  any?: string;
  options: readonly { value: string; label: string }[];
}

/** The list of a server-drawn form; see Select for forms with fields and errors. */
export function NativeSelect({ any, options, className, ...rest }: NativeSelectProps) {
  return (
    <span className="relative block">
      <select {...rest} className={cx(controlStyle, 'appearance-none pr-9', className)}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        size={16}
        className="pointer-events-none absolute inset-y-0 right-3 my-auto text-ink-3"
      />
    </span>
  );
}
