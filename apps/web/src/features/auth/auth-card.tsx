import Link from 'next/link';
import type { ReactNode } from 'react';

interface AuthCardProps {
  title: string;
  lead: string;
  children: ReactNode;
  other: { question: string; label: string; href: string };
}

export function AuthCard({ title, lead, children, other }: AuthCardProps) {
  return (
    <div className="w-full max-w-110">
      <h1 className="text-30 font-semibold">{title}</h1>
      <p className="mt-2 mb-8 text-16 text-ink-2">{lead}</p>
      {children}
      <p className="mt-8 text-ink-2">
        {other.question}{' '}
        <Link href={other.href} className="font-medium text-ink underline underline-offset-4">
          {other.label}
        </Link>
      </p>
    </div>
  );
}
