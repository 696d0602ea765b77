'use client';

import { CircleCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { NextIntlClientProvider, useTranslations } from 'next-intl';
import { useState } from 'react';
import common from '../../../messages/ru/common.json';
import errors from '../../../messages/ru/errors.json';
import invitations from '../../../messages/ru/invitations.json';
import { FormError } from '@/features/errors/form-error';
import type { Job } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { LinkButton } from '@/ui/link-button';
import { Notice } from '@/ui/notice';
import { Spinner } from '@/ui/spinner';
import { INVITE_FORM, InviteForm } from './invite-form';
import { useOpenJobs } from './use-open-jobs';

export interface InviteTarget {
  creator: { id: string; displayName: string };
  /** The only job it can be, where one has been chosen already. */
  jobId?: string;
}

interface InviteDialogProps extends InviteTarget {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** It brings its own texts, so that the page around it carries none for the browser. */
export default function InviteDialog(props: InviteDialogProps) {
  return (
    <NextIntlClientProvider locale="ru" messages={{ common, errors, invitations }}>
      <InviteDialogBody {...props} />
    </NextIntlClientProvider>
  );
}

function InviteDialogBody({ creator, jobId, open, onOpenChange }: InviteDialogProps) {
  const t = useTranslations('invitations.invite');
  const tCommon = useTranslations('common');
  const router = useRouter();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const { jobs, failure } = useOpenJobs(open);
  const name = creator.displayName;

  const change = (next: boolean) => {
    if (pending) return;
    if (!next) setSentTo(null);
    onOpenChange(next);
  };
  if (sentTo) {
    return (
      <Dialog
        open={open}
        onOpenChange={change}
        title={t('done')}
        footer={<LinkButton href={`/brand/jobs/${sentTo}/invitations`}>{t('openSent')}</LinkButton>}
      >
        <p className="flex gap-3 text-16 text-ink-2">
          <CircleCheck aria-hidden size={24} className="shrink-0 text-money" />
          {t('doneText', { name })}
        </p>
      </Dialog>
    );
  }
  const offered = jobs?.filter((job) => jobId === undefined || job.id === jobId) ?? null;
  const mayInvite = offered !== null && offered.length > 0;
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={t('title')}
      description={t('lead', { name })}
      footer={
        <>
          <Button variant="ghost" disabled={pending} onClick={() => change(false)}>
            {tCommon('cancel')}
          </Button>
          {mayInvite && (
            <Button type="submit" form={INVITE_FORM} pending={pending}>
              {t('submit')}
            </Button>
          )}
        </>
      }
    >
      <Offer
        jobs={offered}
        creatorId={creator.id}
        onPending={setPending}
        onSent={(id) => {
          setSentTo(id);
          router.refresh();
        }}
      />
      <FormError failure={failure} />
    </Dialog>
  );
}

interface OfferProps {
  jobs: Job[] | null;
  creatorId: string;
  onPending: (pending: boolean) => void;
  onSent: (jobId: string) => void;
}

function Offer({ jobs, ...rest }: OfferProps) {
  const t = useTranslations('invitations.invite');
  if (jobs === null) {
    return (
      <p role="status" className="flex min-h-24 items-center gap-2 text-ink-2">
        <Spinner />
        {t('loading')}
      </p>
    );
  }
  if (jobs.length === 0) {
    return (
      <Notice
        tone="neutral"
        action={
          <LinkButton href="/brand/jobs/new" variant="secondary">
            {t('newJob')}
          </LinkButton>
        }
      >
        {t('noJobs')}
      </Notice>
    );
  }
  return <InviteForm jobs={jobs} {...rest} />;
}
