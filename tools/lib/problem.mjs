/** Something the person at the keyboard can understand and mend: shown as one line, without a stack. */
export class Problem extends Error {}

export function explain(error) {
  return error instanceof Problem ? error.message : (error?.stack ?? String(error));
}
