import { Clapperboard, Film, Music2, Play, Video, type LucideIcon } from 'lucide-react';
import type { Platform } from '@/lib/api/types';

const ICONS: Record<Platform, LucideIcon> = {
  TIKTOK: Music2,
  INSTAGRAM_REELS: Clapperboard,
  YOUTUBE_SHORTS: Play,
  VK_CLIPS: Video,
  OTHER: Film,
};

export function PlatformIcon({ platform, size = 14 }: { platform: Platform; size?: number }) {
  const Icon = ICONS[platform];
  return <Icon aria-hidden size={size} className="shrink-0" />;
}
