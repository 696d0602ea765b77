export { FinanceSkeleton as default } from '@/features/admin/finance/finance-skeleton';
