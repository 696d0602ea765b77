import {
  Archive,
  CirclePause,
  CirclePlay,
  CircleX,
  Copy,
  RotateCcw,
  SquarePen,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { callApi } from '@/lib/api/browser';

/** What a brand can press on its job, in the order of the menu; the API says which of it is possible now. */
export const JOB_ACTIONS = [
  'EDIT',
  'RESUBMIT',
  'UNPAUSE',
  'DUPLICATE',
  'PAUSE',
  'CLOSE',
  'CANCEL',
  'DELETE',
] as const;
export type JobAction = (typeof JOB_ACTIONS)[number];
export type JobCall = Exclude<JobAction, 'EDIT'>;

/** Of these a dialog asks first: they take the job away from creators. */
export const ASKED = ['PAUSE', 'CLOSE', 'CANCEL', 'DELETE'] as const satisfies JobCall[];
export type AskedAction = (typeof ASKED)[number];

export const isAsked = (action: JobCall): action is AskedAction =>
  (ASKED as readonly JobCall[]).includes(action);

/** What cannot be taken back, shown in the colour of danger. */
export const FINAL: readonly JobAction[] = ['CLOSE', 'CANCEL', 'DELETE'];

export const ACTION_ICONS: Record<JobAction, LucideIcon> = {
  EDIT: SquarePen,
  RESUBMIT: RotateCcw,
  UNPAUSE: CirclePlay,
  DUPLICATE: Copy,
  PAUSE: CirclePause,
  CLOSE: Archive,
  CANCEL: CircleX,
  DELETE: Trash2,
};

/** @returns the address to go on to, or null to stay */
export async function callJobAction(action: JobCall, id: string, reason: string): Promise<string | null> {
  const params = { path: { id } };
  switch (action) {
    case 'DUPLICATE':
      return `/brand/jobs/${(await callApi((api) => api.POST('/api/jobs/{id}/duplicate', { params }))).id}`;
    case 'DELETE':
      await callApi((api) => api.DELETE('/api/jobs/{id}', { params }));
      return '/brand/jobs';
    case 'CANCEL':
      await callApi((api) => api.POST('/api/jobs/{id}/cancel', { params, body: reason ? { reason } : {} }));
      return null;
    case 'RESUBMIT':
      await callApi((api) => api.POST('/api/jobs/{id}/resubmit', { params }));
      return null;
    case 'PAUSE':
      await callApi((api) => api.POST('/api/jobs/{id}/pause', { params }));
      return null;
    case 'UNPAUSE':
      await callApi((api) => api.POST('/api/jobs/{id}/unpause', { params }));
      return null;
    case 'CLOSE':
      await callApi((api) => api.POST('/api/jobs/{id}/close', { params }));
      return null;
  }
}
