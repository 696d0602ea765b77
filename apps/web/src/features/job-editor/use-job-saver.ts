'use client';

import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { ApiError, asApiError } from '@/lib/api/api-error';
import { callApi } from '@/lib/api/browser';
import type { Job } from '@/lib/api/types';
import { showServerIssues } from '@/lib/forms/use-zod-form';
import { draftChanges } from './draft-changes';
import { formOf, type JobField, type JobForm } from './job-form';

const AUTOSAVE_DELAY_MS = 800;

/** `stale`: somebody saved another version meanwhile, so this one must not be written over it. */
export type SaveState = 'clean' | 'dirty' | 'saving' | 'saved' | 'failed' | 'stale';

export interface JobSaver {
  state: SaveState;
  failure: ApiError | null;
  /** The fields that a save would send now. */
  changes: () => JobField[];
  /** Sends what can be sent; answers whether the server now has it. */
  save: () => Promise<boolean>;
}

/**
 * Keeps the job on the server in step with the form. Saves run one after another, each names the revision it was typed
 * over. A draft saves itself; a published job waits for the button, because every edit of it sends it to moderation.
 */
export function useJobSaver(form: UseFormReturn<JobForm>, job: Job, { auto }: { auto: boolean }): JobSaver {
  const [state, setState] = useState<SaveState>('clean');
  const [failure, setFailure] = useState<ApiError | null>(null);
  const saved = useRef(formOf(job));
  const revision = useRef(job.revision);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));

  const isStale = useRef(false);

  const changes = () => (isStale.current ? [] : draftChanges(form.getValues(), saved.current).fields);
  const hasChanges = () => changes().length > 0;

  const saveOnce = async (): Promise<boolean> => {
    if (isStale.current) return false;
    const values = structuredClone(form.getValues());
    const { body, fields } = draftChanges(values, saved.current);
    if (fields.length === 0) return true;
    setState('saving');
    setFailure(null);
    try {
      const params = { path: { id: job.id } };
      const answer = await callApi((api) =>
        api.PATCH('/api/jobs/{id}', { params, body: { ...body, revision: revision.current } }),
      );
      revision.current = answer.revision;
      for (const field of fields) saved.current = { ...saved.current, [field]: values[field] };
      setState(hasChanges() ? 'dirty' : 'saved');
      return true;
    } catch (error) {
      const refusal = asApiError(error);
      showServerIssues(form, refusal);
      setFailure(refusal);
      isStale.current = refusal.code === 'CONFLICT';
      setState(isStale.current ? 'stale' : 'failed');
      return false;
    }
  };
  const save = () => (queue.current = queue.current.then(saveOnce));

  useSaveWhileTyping(form, { auto, hasChanges, save, onChange: setState });
  useLeaveGuard(state === 'dirty' || state === 'saving' || state === 'failed');
  return { state, failure, changes, save };
}

interface Typing {
  auto: boolean;
  hasChanges: () => boolean;
  save: () => Promise<boolean>;
  onChange: (state: SaveState) => void;
}

function useSaveWhileTyping(form: UseFormReturn<JobForm>, typing: Typing) {
  const latest = useRef(typing);
  useEffect(() => {
    latest.current = typing;
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const saveNow = () => {
      clearTimeout(timer);
      if (latest.current.auto) void latest.current.save();
    };
    const onHide = () => document.visibilityState === 'hidden' && saveNow();
    const look = () => {
      if (!latest.current.hasChanges()) return;
      latest.current.onChange('dirty');
      clearTimeout(timer);
      timer = setTimeout(saveNow, AUTOSAVE_DELAY_MS);
    };
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: look });
    look(); // something may have been typed before the page had its script
    document.addEventListener('visibilitychange', onHide);
    return () => {
      unsubscribe();
      document.removeEventListener('visibilitychange', onHide);
      saveNow();
    };
  }, [form]);
}

/** The browser asks before it throws away what is not saved. */
function useLeaveGuard(isUnsaved: boolean) {
  useEffect(() => {
    if (!isUnsaved) return;
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [isUnsaved]);
}
