/** `npm run deploy`, step `portal`: builds the portal and puts it where the CDN finds it. Pages last, so that none loads what is not there. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { buildPortal } from '../../web/build.ts'
import { servedAs } from '../../web/serve.ts'
import { nameOf } from '../state.ts'

const { values } = parseArgs({ options: { stage: { type: 'string', default: '' } } })
const s3 = new S3Client({ maxAttempts: 5 })
const folder = await mkdtemp(join(tmpdir(), 'zvonok-portal-'))
try {
  await buildPortal(folder)
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) => /\.\w+$/.test(name) && !/\.(br|gz)$/.test(name),
  )
  const isLast = (name: string) => Number(!name.startsWith('assets/')) + Number(name === 'index.html')
  for (const name of names.sort((a, b) => isLast(a) - isLast(b))) {
    const { type, cacheControl } = servedAs(`/${name}`)
    const Body = await readFile(join(folder, name))
    const place = { Bucket: nameOf(values.stage, 'portal'), Key: name }
    await s3.send(new PutObjectCommand({ ...place, Body, ContentType: type, CacheControl: cacheControl }))
  }
} finally {
  await rm(folder, { recursive: true })
}
