/** Joins the classes that are there: `classNames('button', secondary && 'button--secondary')`. */
export const classNames = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ')
