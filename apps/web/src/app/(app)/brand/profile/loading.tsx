export { FormSkeleton as default } from '@/ui/form-skeleton';
