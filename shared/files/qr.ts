import qrcode from 'qrcode-generator'

/** Dark cells of a row that stand side by side, in cells from the left and from the top. */
export type Run = { x: number; y: number; width: number }

/**
 * A QR code (ISO/IEC 18004) of a text, error correction M: a seventh of it may be lost.
 * @returns cells in a row, and the dark runs of all rows
 */
export function qr(text: string): { size: number; runs: Run[] } {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  const runs: Run[] = []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!code.isDark(y, x)) continue
      const start = x
      while (x < size && code.isDark(y, x)) x++
      runs.push({ x: start, y, width: x - start })
    }
  }
  return { size, runs }
}
