/** Joins the classes that are there: `classNames('button', secondary && 'button--secondary')`; nothing when none is. */
export const classNames = (...names: (string | false | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined
