/** Seconds as `0:45`, the way a player shows the length of a video; also reads a timecode that was typed. */
export function formatTimecode(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Reads `1:05` or `65`; null where the text is no timecode. */
export function parseTimecode(text: string): number | null {
  const match = /^(?:(\d{1,3}):)?(\d{1,4})$/.exec(text.trim());
  if (!match) return null;
  const minutes = match[1] === undefined ? 0 : Number(match[1]);
  const seconds = Number(match[2]);
  if (match[1] !== undefined && seconds > 59) return null;
  return minutes * 60 + seconds;
}
