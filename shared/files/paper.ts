/** A part of a paper, one under another. */
export type Block =
  /** The name of the paper, once: level 1; a section: level 2. */
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'text'; text: string; align?: 'left' | 'center' | 'right' }
  | { kind: 'list'; items: readonly string[] }
  /** Names and values, two columns. */
  | { kind: 'facts'; rows: readonly (readonly [name: string, value: string])[] }
  /** `widths`: shares of the width of the page, one for each column. */
  | { kind: 'table'; columns: readonly string[]; widths: readonly number[]; rows: readonly (readonly string[])[] }
  /** A QR code of an address, with words beside it; `alt` is read aloud in its place. */
  | { kind: 'code'; address: string; alt: string; text: string }
  /** Lines to be signed by hand: who signs, and the name when it is known. */
  | { kind: 'signatures'; lines: readonly { who: string; name?: string }[] }

/** A document for people, as data. The same paper gives the same bytes: `issuedAt` (ISO instant) is the only time in it. */
export type Paper = {
  title: string
  /** Who issues it: the author in the properties of the file. */
  author: string
  issuedAt: string
  /** At the foot of every page, before its number. */
  foot: string
  blocks: readonly Block[]
}
