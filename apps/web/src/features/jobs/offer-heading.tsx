import type { Schema } from '@dubl/api-client';
import Link from 'next/link';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';

interface OfferHeadingProps {
  offer: {
    job: { id: string; title: string; brand: { id: string; companyName: string } };
    createdAt: string;
    priceMinor: number;
    currency: Schema<'InvitationDto'>['currency'];
  };
  /** What the price is, for those who do not see where it stands. */
  priceLabel: string;
}

/** The head of an application or an invitation: which job, whose, since when, for how much. */
export function OfferHeading({
  offer: { job, createdAt, priceMinor, currency },
  priceLabel,
}: OfferHeadingProps) {
  return (
    <div className="flex items-start justify-between gap-4">
      <div className="min-w-0">
        <h3 className="text-16 font-semibold">
          <Link href={`/jobs/${job.id}`} className="hover:underline">
            {job.title}
          </Link>
        </h3>
        <p className="mt-0.5 text-13 text-ink-2">
          <Link href={`/brands/${job.brand.id}`} className="hover:underline">
            {job.brand.companyName}
          </Link>
          <span aria-hidden> · </span>
          <DateTime value={createdAt} />
        </p>
      </div>
      <p className="text-right">
        <span className="sr-only">{priceLabel}: </span>
        <Money minor={priceMinor} currency={currency} className="text-16 font-semibold" />
      </p>
    </div>
  );
}
