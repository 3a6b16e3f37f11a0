/** Servers on 127.0.0.1, and nowhere else: this region has no passwords worth the name. */
import { createServer, type IncomingMessage, Server, type ServerResponse } from 'node:http'
import net from 'node:net'
import { codeOf, StartFailure } from './failure.ts'

/** Where everything of a local region listens. */
export const HOST = '127.0.0.1'

/** A server that listens. */
export interface Listening {
  readonly port: number
  readonly endpoint: string
  /** Stops accepting, ends idle connections at once and open ones when their answer is out (at most a second). */
  close(): Promise<void>
}

/**
 * Serves HTTP on one port of 127.0.0.1.
 * @param port 0 for any free one
 * @throws StartFailure when the port is taken
 */
export async function serve(
  port: number,
  handler: (request: IncomingMessage, response: ServerResponse) => unknown,
  options: { maxHeaderSize?: number } = {},
): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: 60_000, ...options }, handler)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        codeOf(error) === 'EADDRINUSE'
          ? new StartFailure({
              ru: `Порт ${port} занят: остановите то, что его слушает, или укажите другой: --port.`,
              en: `Port ${port} is taken: stop what listens there, or choose another with --port.`,
            })
          : error,
      ),
    )
    server.listen(port, HOST, resolve)
  })
  const address = server.address()
  const taken = typeof address === 'object' && address ? address.port : port
  return {
    port: taken,
    endpoint: `http://${HOST}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 1000).unref()
      }),
  }
}

/** A port that was free a moment ago, for servers of others that cannot say which one they took. */
export async function freePort(): Promise<number> {
  const probe = net.createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, HOST, resolve)
  })
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}

/**
 * Keeps a library that insists on listening everywhere on 127.0.0.1: while `start` runs, HTTP servers asked to listen on
 * 0.0.0.0 listen on 127.0.0.1. (fauxqs has no option for its address.)
 */
export async function onLoopback<T>(start: () => Promise<T>): Promise<T> {
  const listen = Server.prototype.listen
  Server.prototype.listen = function (this: Server, ...args: unknown[]) {
    const [options] = args
    const wide = typeof options === 'object' && options !== null && 'host' in options && options.host === '0.0.0.0'
    return Reflect.apply(listen, this, wide ? [{ ...options, host: HOST }, ...args.slice(1)] : args)
  }
  try {
    return await start()
  } finally {
    Server.prototype.listen = listen
  }
}
