/** fauxqs takes 11 MB in one request and S3 takes 5 GB: a large object goes to fauxqs in parts. */
import type { IncomingHttpHeaders } from 'node:http'

/** S3 wants parts of 5 MB or more, fauxqs requests of 11 MB or less. */
export const PART_BYTES = 8 * 1024 * 1024

export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}
type Send = (method: string, target: string, headers: IncomingHttpHeaders, body?: Buffer) => Promise<Answered>

/** What a stored object keeps of the headers of its PUT. */
const KEPT = /^(content-type|content-language|content-disposition|cache-control|expires|x-amz-meta-.+)$/

/**
 * Stores one object by multipart upload and answers as PUT does. The ETag is that of a multipart upload (`...-2`), as S3
 * gives it for objects that came in parts.
 * @param target path of the object, without query
 */
export async function putInParts(
  send: Send,
  target: string,
  headers: IncomingHttpHeaders,
  sent: Buffer,
): Promise<Answered> {
  const encoding = headers['content-encoding'] ?? ''
  const body = encoding.includes('aws-chunked') ? unchunked(sent) : sent
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => KEPT.test(name)))
  const own = encoding
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'aws-chunked')
  const start = await send('POST', `${target}?uploads`, {
    ...kept,
    ...(own.length > 0 && { 'content-encoding': own.join(',') }),
  })
  const id = /<UploadId>(.+?)<\/UploadId>/.exec(start.body.toString())?.[1]
  if (!id) return start

  let parts = ''
  for (let number = 1; (number - 1) * PART_BYTES < body.length; number++) {
    const part = body.subarray((number - 1) * PART_BYTES, number * PART_BYTES)
    const type = { 'content-type': 'application/octet-stream' }
    const { headers: stored } = await send('PUT', `${target}?partNumber=${number}&uploadId=${id}`, type, part)
    parts += `<Part><PartNumber>${number}</PartNumber><ETag>${stored.etag}</ETag></Part>`
  }
  const list = Buffer.from(`<CompleteMultipartUpload>${parts}</CompleteMultipartUpload>`)
  const end = await send('POST', `${target}?uploadId=${id}`, { 'content-type': 'application/xml' }, list)
  const etag = /<ETag>(.+?)<\/ETag>/.exec(end.body.toString())?.[1]?.replaceAll('&quot;', '"')
  return etag ? { status: 200, headers: { etag }, body: Buffer.alloc(0) } : end
}

/** The bytes inside AWS's chunked encoding: `size;signature CRLF bytes CRLF ... 0 CRLF trailers`. */
function unchunked(sent: Buffer): Buffer {
  const chunks: Buffer[] = []
  for (let at = 0; at < sent.length; ) {
    const line = sent.indexOf('\r\n', at)
    const size = Number.parseInt(sent.subarray(at, line).toString('latin1'), 16)
    if (line < 0 || !(size > 0)) break
    chunks.push(sent.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
  return Buffer.concat(chunks)
}
