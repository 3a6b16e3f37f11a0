import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf, StartFailure, wordsOf } from './failure.ts'

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** The folder itself, or the nearest one above it that is there. */
export const standing = (path: string): string =>
  isFolder(path) || dirname(path) === path ? path : standing(dirname(path))

/**
 * Makes a folder and those above it, one by one: Node's own `recursive` tries for ever where a folder that is there says of a
 * new one that there is no such place, as /proc does.
 * @throws StartFailure with one sentence
 */
export function makeFolder(path: string): void {
  try {
    if (isFolder(path)) return
    if (dirname(path) !== path) makeFolder(dirname(path))
    mkdirSync(path)
  } catch (error) {
    if (error instanceof StartFailure) throw error
    if (codeOf(error) === 'EEXIST' && isFolder(path)) return
    throw new StartFailure({
      ru: `Папку ${path} создать нельзя (${codeOf(error) ?? wordsOf(error)}): укажите другую.`,
      en: `The folder ${path} cannot be made (${codeOf(error) ?? wordsOf(error)}): choose another.`,
    })
  }
}
