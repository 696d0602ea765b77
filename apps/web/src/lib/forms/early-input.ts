const OF_NO_TEXT = ['checkbox', 'file'];

/** @returns what a control holds otherwise than the server drew it: its owner was faster than the page's script */
export function earlyInput(control: unknown): string | undefined {
  if (control instanceof HTMLInputElement && control.type === 'radio') {
    const group = control.form?.elements.namedItem(control.name);
    return (group instanceof RadioNodeList && group.value) || undefined;
  }
  if (control instanceof HTMLSelectElement) {
    const drawn = [...control.options].find(({ defaultSelected }) => defaultSelected) ?? control.options[0];
    return control.value !== drawn?.value ? control.value : undefined;
  }
  const isText =
    control instanceof HTMLTextAreaElement ||
    (control instanceof HTMLInputElement && !OF_NO_TEXT.includes(control.type));
  return isText && control.value !== control.defaultValue ? control.value : undefined;
}
