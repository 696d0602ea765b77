'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/ui/notice';
import { Table, Td, Th } from '@/ui/table';
import type { LineError } from './import-errors';

/** What is wrong with a file, line by line, so that it can be put right and sent again. */
export function LineErrors({ errors }: { errors: readonly LineError[] }) {
  const t = useTranslations('adminFinance.statements');
  const tColumn = useTranslations('adminFinance.statements.columns');
  const tRule = useTranslations('adminFinance.statements.rule');
  return (
    <div role="alert" className="flex flex-col gap-2">
      <Notice tone="danger" title={t('errorsTitle', { count: errors.length })}>
        {t('errorsText')}
      </Notice>
      <Table label={t('errorsTitle', { count: errors.length })}>
        <thead>
          <tr>
            <Th numeric>{t('line')}</Th>
            <Th>{t('column')}</Th>
            <Th>{t('what')}</Th>
          </tr>
        </thead>
        <tbody>
          {errors.map(({ line, column, rule }) => {
            const [columnKey, ruleKey] = [
              column as Parameters<typeof tColumn>[0],
              rule as Parameters<typeof tRule>[0],
            ];
            return (
              <tr key={`${line}.${column}`}>
                <Td numeric>{line}</Td>
                <Td className="whitespace-nowrap">{tColumn.has(columnKey) ? tColumn(columnKey) : ''}</Td>
                <Td>{tRule.has(ruleKey) ? tRule(ruleKey) : tRule('other')}</Td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}
