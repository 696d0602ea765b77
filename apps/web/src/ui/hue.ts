/** A stable number for a text, spread evenly enough for colours and compositions. */
export function hashOf(text: string): number {
  let hash = 2166136261;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}

/** A hue for a text, one of twelve, so that neighbours differ clearly. */
export function hueOf(text: string): number {
  return (hashOf(text) % 12) * 30;
}
