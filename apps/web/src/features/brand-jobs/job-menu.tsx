'use client';

import { Ellipsis, Eye } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { useNotifyError } from '@/features/errors/use-notify-error';
import { DropdownMenu, MenuItem, MenuSeparator } from '@/ui/dropdown-menu';
import { IconButton } from '@/ui/icon-button';
import {
  ACTION_ICONS,
  callJobAction,
  FINAL,
  isAsked,
  JOB_ACTIONS,
  type AskedAction,
  type JobAction,
  type JobCall,
} from './job-actions';
import { JobActionDialog } from './job-action-dialog';

interface JobMenuProps {
  job: { id: string; title: string; isOpen: boolean; allowedActions: readonly string[] };
  /** Actions that stand beside the menu as buttons of their own. */
  omit?: readonly JobAction[];
}

/** Everything else that can be done with a job now. */
export function JobMenu({ job, omit = [] }: JobMenuProps) {
  const t = useTranslations('brandJobs');
  const router = useRouter();
  const notifyError = useNotifyError();
  const [asked, setAsked] = useState<AskedAction | null>(null);
  const title = job.title || t('untitled');
  const actions = JOB_ACTIONS.filter(
    (action) => job.allowedActions.includes(action) && !omit.includes(action),
  );
  const [safe, final] = [
    actions.filter((action) => !FINAL.includes(action)),
    actions.filter((action) => FINAL.includes(action)),
  ];

  const run = async (action: JobCall, reason = '') => {
    const next = await callJobAction(action, job.id, reason);
    toast.success(t(`done.${action}`));
    if (next) router.push(next);
    router.refresh();
  };
  const choose = (action: JobAction) => {
    if (action === 'EDIT') router.push(`/brand/jobs/${job.id}`);
    else if (isAsked(action)) setAsked(action);
    else run(action).catch(notifyError);
  };
  const item = (action: JobAction) => {
    const Icon = ACTION_ICONS[action];
    return (
      <MenuItem key={action} danger={FINAL.includes(action)} onSelect={() => choose(action)}>
        <Icon aria-hidden size={16} />
        {t(`action.${action}`)}
      </MenuItem>
    );
  };

  if (actions.length === 0 && !job.isOpen) return null;
  return (
    <>
      <DropdownMenu
        trigger={<IconButton label={t('menu', { title })} icon={<Ellipsis aria-hidden size={20} />} />}
      >
        {job.isOpen && (
          <MenuItem onSelect={() => router.push(`/jobs/${job.id}`)}>
            <Eye aria-hidden size={16} />
            {t('viewPublic')}
          </MenuItem>
        )}
        {safe.map(item)}
        {final.length > 0 && safe.length > 0 && <MenuSeparator />}
        {final.map(item)}
      </DropdownMenu>
      {asked && (
        <JobActionDialog
          action={asked}
          title={title}
          onClose={() => setAsked(null)}
          run={(reason) => run(asked, reason)}
        />
      )}
    </>
  );
}
