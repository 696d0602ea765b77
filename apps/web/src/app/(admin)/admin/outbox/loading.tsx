export { ListSkeleton as default } from '@/features/admin/list-skeleton';
