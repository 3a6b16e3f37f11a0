/** The head of every paper: what it is, and what it is not. */
export const draft = (title: string, about: string) => `# ${title}

> **Проект для юриста.** Сделано из системы командой \`npm run papers\`; руками не правят. До утверждения оператором документ не
> действует. Ссылки на нормы с пометкой «сверить» по действующей редакции не сверялись.

${about}
`

/** A table of Markdown; a line break or a bar in a cell would break it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((it) => it.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}
