/** How far a long command is, on stderr: a bar that redraws itself in a terminal, a line every few seconds elsewhere. */
const WIDTH = 24
const EVERY_MS = { terminal: 100, log: 5000 }

/**
 * @param title of what goes on, in the language of the command
 * @param total what `done` will come to, as far as anybody knows; 0 for nobody knows
 */
export function bar(title: string, total: number) {
  const { stderr } = process
  const every = stderr.isTTY ? EVERY_MS.terminal : EVERY_MS.log
  let said = 0
  const draw = (done: number, what: string) => {
    const part = total === 0 ? 0 : Math.min(1, done / total)
    const cells = '█'.repeat(Math.round(part * WIDTH)).padEnd(WIDTH, '░')
    const of = total === 0 ? '' : ` / ${total.toLocaleString('ru')}`
    const line = `${title} ${cells} ${done.toLocaleString('ru')}${of}${what && `, ${what}`}`
    stderr.write(stderr.isTTY ? `\r${line}\u001b[K` : `${line}\n`)
  }
  return {
    at(done: number, what = ''): void {
      const now = performance.now()
      if (said !== 0 && now - said < every) return
      said = now
      draw(done, what)
    },
    end(done: number, what = ''): void {
      draw(done, what)
      if (stderr.isTTY) stderr.write('\n')
    },
  }
}
