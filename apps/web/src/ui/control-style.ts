/** The common look of everything one types into or chooses from. */
export const controlStyle =
  'w-full min-h-control rounded-control border border-line-strong bg-surface px-3 text-16 text-ink md:text-14 ' +
  'placeholder:text-ink-3 hover:border-ink-3 transition-colors ' +
  'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-3 ' +
  'aria-invalid:border-danger';
