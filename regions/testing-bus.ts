import { hash } from 'node:crypto'
import { createServer } from 'node:http'
import * as z from 'zod/mini'

const Put = z.object({ Entries: z.array(z.object({ Detail: z.string() })) })
const Detail = z.looseObject({ id: z.string(), subject: z.string(), type: z.string(), time: z.string() })
const Batch = z.object({ Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })) })

/** A bus and a queue that remember what came, in its order. Functions of this process find them by their environment. */
export async function listeningBus() {
  const heard: z.infer<typeof Detail>[] = []
  const messages: string[] = []
  const taken = (text: string, target: string) => {
    if (target.endsWith('SendMessageBatch')) {
      const { Entries } = Batch.parse(JSON.parse(text))
      messages.push(...Entries.map(({ MessageBody }) => MessageBody))
      return {
        Successful: Entries.map(({ Id, MessageBody }) => ({
          Id,
          MessageId: Id,
          MD5OfMessageBody: hash('md5', MessageBody),
        })),
      }
    }
    const { Entries } = Put.parse(JSON.parse(text))
    heard.push(...Entries.map((it) => Detail.parse(JSON.parse(it.Detail))))
    return { FailedEntryCount: 0, Entries: Entries.map((_, n) => ({ EventId: String(n) })) }
  }
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (part) => (text += part))
    request.on('end', () => {
      const answer = taken(text, String(request.headers['x-amz-target']))
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' })
      response.end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_EVENTBRIDGE: url,
    AWS_ENDPOINT_URL_SQS: url,
    OFFERS_QUEUE_URL: `${url}/1/offers`,
  })
  return {
    heard,
    messages,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
