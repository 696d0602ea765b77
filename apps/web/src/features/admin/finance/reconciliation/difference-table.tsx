import { useTranslations } from 'next-intl';
import { Reference } from '@/ui/reference';
import { Table, Td, Th } from '@/ui/table';
import { Targets } from '../targets';
import type { Difference } from './difference';
import { readDifference } from './difference-text';
import { subjectOf } from './subject';

/** Differences of one check: what about, what should be, what is, and where to look next. */
export function DifferenceTable({
  label,
  differences,
}: {
  label: string;
  differences: readonly Difference[];
}) {
  const t = useTranslations('adminFinance.reconciliation');
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th>{t('subject')}</Th>
          <Th>{t('expected')}</Th>
          <Th>{t('actual')}</Th>
          <Th>{t('look')}</Th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ subject, expected, actual, links }, index) => (
          <tr key={index}>
            <Td className="min-w-56">
              <SubjectName subject={subject} />
            </Td>
            <Td className="min-w-32">
              <Found text={expected} />
            </Td>
            <Td className="min-w-32 font-medium">
              <Found text={actual} />
            </Td>
            <Td>
              <Targets of={links} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function SubjectName({ subject }: { subject: string }) {
  const t = useTranslations('adminFinance');
  const { key, reference } = subjectOf(subject);
  const known = key as Parameters<typeof t.has>[0];
  return (
    <>
      {t.has(known) && <span className="block font-medium">{t(known)}</span>}
      <Reference>{reference}</Reference>
    </>
  );
}

function Found({ text }: { text: string }) {
  return readDifference(text).map((part, index) =>
    part.isReference ? (
      <Reference key={index}>{part.text}</Reference>
    ) : (
      <span key={index} className="tabular">
        {part.text}
      </span>
    ),
  );
}
