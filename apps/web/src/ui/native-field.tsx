import type { ReactNode } from 'react';

/** A label around a control, for forms drawn by the server: no ids to wire, no script. */
export function NativeField({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="flex min-w-0 flex-col gap-1.5 text-14 font-medium">
      {label}
      <span className="font-normal">{children}</span>
    </label>
  );
}
