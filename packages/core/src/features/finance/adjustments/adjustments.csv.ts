import type { CsvColumn } from '../../../platform/csv/index.js';
import type { AdjustmentDirection, AdjustmentStatus } from '../../../platform/db/index.js';
import type { AdjustmentView } from './adjustments.queries.js';

const STATUSES: Record<AdjustmentStatus, string> = {
  PROPOSED: 'Ждёт подтверждения',
  POSTED: 'Проведена',
  REJECTED: 'Отклонена',
};
const DIRECTIONS: Record<AdjustmentDirection, string> = { CREDIT: 'Зачисление', DEBIT: 'Списание' };

export const ADJUSTMENT_COLUMNS: CsvColumn<AdjustmentView>[] = [
  { title: 'Номер', cell: ({ id }) => id },
  { title: 'Создана', cell: ({ createdAt }) => createdAt },
  { title: 'Пользователь', cell: ({ user }) => user.displayName },
  { title: 'Направление', cell: ({ direction }) => DIRECTIONS[direction] },
  { title: 'Сумма', cell: ({ amountMinor }) => amountMinor },
  { title: 'Валюта', cell: ({ currency }) => currency },
  { title: 'Причина', cell: ({ reason }) => reason },
  { title: 'Состояние', cell: ({ status }) => STATUSES[status] },
  { title: 'Кто предложил', cell: ({ proposedBy }) => proposedBy.displayName },
  { title: 'Кто решил', cell: ({ decidedBy }) => decidedBy?.displayName ?? null },
  { title: 'Решена', cell: ({ decidedAt }) => decidedAt },
  { title: 'Почему отклонена', cell: ({ rejectReason }) => rejectReason },
];
