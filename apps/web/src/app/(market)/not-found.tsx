export { NotFoundNotice as default } from '@/features/errors/not-found-notice';
