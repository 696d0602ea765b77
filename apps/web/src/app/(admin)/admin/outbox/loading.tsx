export { DeskSkeleton as default } from '@/features/admin/desk/desk-skeleton';
