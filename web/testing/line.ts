/** A bad line between a browser and a server: a TCP proxy that is as slow, as far and as lossy as it is told, and can be cut. */
import { createConnection, createServer, type Socket } from 'node:net'

export type LineSetting = {
  bitsPerSecond: number
  /** There and back, milliseconds. */
  roundTrip: number
  /** The share of packets that do not get through the first time. */
  loss: number
}
export type Line = {
  url: string
  cut: () => void
  mend: () => void
  close: () => Promise<void>
}

/** What TCP sends at once over Ethernet. */
const PACKET = 1460

/** The same line every time: a line of numbers in [0, 1) that look thrown. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * One direction, shared by all connections: each packet waits its turn, travels half the round trip, and a lost one comes two
 * round trips later (the retransmission timeout of such a line), holding up those behind it on its own connection only.
 */
function direction({ bitsPerSecond, roundTrip, loss }: LineSetting, thrown: () => number) {
  let free = 0
  return (to: Socket, begun: number) => {
    let last = begun
    const carry = (chunk: Buffer) => {
      for (let at = 0; at < chunk.length; at += PACKET) {
        const packet = chunk.subarray(at, at + PACKET)
        const took = (packet.length * 8000) / bitsPerSecond
        const lost = thrown() < loss
        free = Math.max(free, performance.now()) + (lost ? 2 * took : took)
        last = Math.max(last, free + roundTrip / 2 + (lost ? 2 * roundTrip : 0))
        setTimeout(() => to.destroyed || to.write(packet), Math.max(0, last - performance.now()))
      }
    }
    const end = () => setTimeout(() => to.destroy(), Math.max(0, last - performance.now()) + roundTrip / 2)
    return { carry, end }
  }
}

/** @param target the address of the server that is reached through the line */
export async function startLine(target: string, setting: LineSetting): Promise<Line> {
  const { port, hostname } = new URL(target)
  const thrown = dice(7)
  const [up, down] = [direction(setting, thrown), direction(setting, thrown)]
  const open = new Set<Socket>()
  let whole = true
  const server = createServer((near) => {
    if (!whole) {
      near.destroy()
      return
    }
    const far = createConnection(Number(port), hostname)
    // TCP's greeting and that of TLS 1.3 come before the first byte.
    const begun = performance.now() + 2 * setting.roundTrip
    const ways = [
      [near, far, up(far, begun)],
      [far, near, down(near, begun)],
    ] as const
    for (const [from, to, { carry, end }] of ways) {
      open.add(from)
      from.on('data', carry)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        open.delete(from)
        end()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const drop = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    cut: () => {
      whole = false
      drop()
    },
    mend: () => {
      whole = true
    },
    close: () =>
      new Promise((resolve) => {
        drop()
        server.close(() => resolve())
      }),
  }
}
