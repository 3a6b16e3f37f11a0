import { createServer } from 'node:http'
import * as z from 'zod/mini'

const Put = z.object({ Entries: z.array(z.object({ Detail: z.string() })) })
const Detail = z.object({ id: z.string(), subject: z.string() })

/** A bus that remembers what it heard, in the order it came. Functions of this process find it by their environment. */
export async function listeningBus() {
  const heard: z.infer<typeof Detail>[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (part) => (text += part))
    request.on('end', () => {
      const { Entries } = Put.parse(JSON.parse(text))
      heard.push(...Entries.map((it) => Detail.parse(JSON.parse(it.Detail))))
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' })
      response.end(JSON.stringify({ FailedEntryCount: 0, Entries: Entries.map((_, n) => ({ EventId: String(n) })) }))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  process.env.AWS_ENDPOINT_URL_EVENTBRIDGE = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    heard,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
