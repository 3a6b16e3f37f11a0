/** Every format that items are stored in. Whoever declares an entity declares its format, so all of them are asked. */
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** @returns `formats` of shared/table/store/entity.ts, complete */
export async function everyFormat() {
  const root = resolve(import.meta.dirname, '../../shared')
  for (const folder of ['table', 'vault'])
    for (const file of await readdir(join(root, folder), { recursive: true }))
      if (/^[\w/\\-]+\.ts$/.test(file) && !/testing/.test(file)) await import(join(root, folder, file))
  return (await import('../../shared/table/store/entity.ts')).formats
}
