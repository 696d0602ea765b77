import { validationError } from '../../platform/errors/index.js';

export const SUBMISSION_ITEM_TYPES = ['FINAL_VIDEO', 'RAW_FILES', 'PROJECT_FILE', 'OTHER'] as const;
export type SubmissionItemType = (typeof SUBMISSION_ITEM_TYPES)[number];

export interface SubmissionItem {
  type: SubmissionItemType;
  url: string;
}

/** A version without a finished video is not work that can be reviewed. */
export function assertHasFinalVideo(items: SubmissionItem[]): void {
  if (!items.some((item) => item.type === 'FINAL_VIDEO')) throw validationError({ items: ['hasFinalVideo'] });
}
