/** Changes to a source file that is there, as a person would make them. */

/** The text with a name imported; imports of one file stay one. */
export function withImport(text: string, name: string, from: string): string {
  const known = new RegExp(`import \\{([^}]*)\\} from '${from.replaceAll('.', '\\.')}'`)
  const [statement, names = ''] = known.exec(text) ?? []
  if (statement === undefined) return `import { ${name} } from '${from}'\n${text}`
  if (new RegExp(`\\b${name}\\b`).test(names)) return text
  return text.replace(statement, statement.replace('{', `{ ${name},`))
}

/** The text with an entry more in the list or the record that ends the file. @throws Error where none does */
export function withEntry(text: string, ending: ']' | '}', entry: string): string {
  const end = text.lastIndexOf(`\n${ending}`)
  if (end < 0) throw new Error(`the file does not end with ${ending}`)
  return `${text.slice(0, end)}\n${entry}${text.slice(end)}`
}
