import { CityError } from './profile.ts'
import type { TableFile } from './table-file.ts'

/** Letters only count: case, spaces, BOM and the way accents are written do not. */
export const bare = (header: string): string =>
  header
    .normalize('NFC')
    .replace(/^\ufeff/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()

/** Columns of a file by the names that a profile gives them. The number of a column, or -1. */
export class Columns {
  readonly #numbers = new Map<string, number>()
  readonly #table: TableFile

  /** @throws CityError when two columns have one header */
  constructor(table: TableFile) {
    this.#table = table
    for (const [number, header] of table.headers.entries()) {
      const name = bare(header)
      if (name === '') continue
      if (this.#numbers.has(name)) throw new CityError(`${table.file}: two columns are called "${header}"`)
      this.#numbers.set(name, number)
    }
  }

  find(names: readonly string[], wish?: number): number {
    for (const name of names) {
      const found = this.#numbers.get(bare(wish === undefined ? name : name.replace('{n}', String(wish))))
      if (found !== undefined) return found
    }
    return -1
  }

  /** @throws CityError when there is none */
  need(names: readonly string[], wish?: number): number {
    const found = this.find(names, wish)
    if (found >= 0) return found
    const name = names.map((it) => (wish === undefined ? it : it.replace('{n}', String(wish)))).join('" or "')
    throw new CityError(`${this.#table.file}: there is no column "${name}". It has: ${this.#table.headers.join(', ')}`)
  }
}
