/** A path of this site that may be returned to; anything that could lead elsewhere becomes null. */
export function safePath(value: string | null | undefined): string | null {
  if (!value || !value.startsWith('/') || /^\/[/\\]/.test(value) || /[\u0000-\u001f]/.test(value))
    return null;
  return value;
}
