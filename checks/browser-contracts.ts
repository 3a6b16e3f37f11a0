import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ofServerAlone } from '../web/build-plugins.ts'

const imports = /^import \{([^}]*)\} from '[^']*\/contracts\/[\w-]+\.ts'/gm
const nameIn = (taken: string) => taken.trim().split(/ as /).at(-1) ?? ''

/**
 * The portal's code that reads from a contract what its build leaves out (web/build-plugins.ts): there it is undefined, while
 * types and tests, which see whole contracts, are content. A type (`z.input<typeof fileCase.body>`) may name any part.
 * @returns each such place, in words
 */
export function browserContracts(root: string): string[] {
  const files = globSync('{web,shared/ui}/**/*.{ts,tsx}', { cwd: root }).filter(
    (it) => !/\.test\.tsx?$|testing/.test(it),
  )
  return files.sort().flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const names = [...text.matchAll(imports)].flatMap(([, list = '']) =>
      list.split(',').flatMap((it) => (it.trim() === '' || /^\s*type /.test(it) ? [] : [nameIn(it)])),
    )
    if (names.length === 0) return []
    const parts = ofServerAlone.join('|')
    const read = new RegExp(`(?<!typeof |[\\w.])(${names.join('|')})\\s*(?:\\?\\.|\\.)(${parts})\\b`, 'g')
    const taken = new RegExp(`\\{([^{}]*)\\}\\s*=\\s*(${names.join('|')})\\s*$`, 'gm')
    const direct = [...text.matchAll(read)].map(([, name, part]) => ({ name, part }))
    const apart = [...text.matchAll(taken)].flatMap(([, list = '', name]) =>
      ofServerAlone.filter((part) => new RegExp(`\\b${part}\\b`).test(list)).map((part) => ({ name, part })),
    )
    return [...direct, ...apart].map(
      ({ name, part }) => `${file}: a browser has no ${name}.${part}: the build of the portal leaves it out`,
    )
  })
}
