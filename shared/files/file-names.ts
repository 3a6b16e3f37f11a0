const LONGEST = 120
/** What no system takes in a name, what steers text or a shell, and what cannot be seen. */
const unwelcome = /[\p{C}\p{Z}\\/:*?"<>|]+/gu

/** A file name without its folders, control and direction characters, and at most 120 characters long; its ending stays. */
export function cleanFileName(name: string): string {
  const [last = ''] = name.split(/[\\/]/).slice(-1)
  const clean = last
    .normalize('NFC')
    .replaceAll(unwelcome, ' ')
    .trim()
    .replace(/^\.+|(?<![. ])[. ]+$/g, '')
  if (clean === '') return 'file'
  const dot = clean.lastIndexOf('.')
  const ending = dot > 0 && clean.length - dot <= 6 ? clean.slice(dot) : ''
  return (
    [...clean.slice(0, clean.length - ending.length)]
      .slice(0, LONGEST - ending.length)
      .join('')
      .trim() + ending
  )
}
