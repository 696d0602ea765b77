import { redirect } from 'next/navigation';
import { requireViewer } from '@/lib/session';

/** One address for «my profile», whoever asks. */
export default async function ProfilePage() {
  const { role } = await requireViewer();
  redirect(role === 'BRAND' ? '/brand/profile' : '/creator/profile');
}
