/** A new data folder that a region is restored into, with stores of its own running on it until it is done. */
import { copyFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { nameOf } from '../../infra/state.ts'
import { REGION } from '../cloud/names.ts'
import { startStores } from '../cloud/stores.ts'
import { enter, type Running, runningOn } from '../connect.ts'
import { codeOf, StartFailure } from '../failure.ts'
import { makeFolder } from '../folder.ts'
import { takeFolder } from '../ownership.ts'
import { fastFolder, moveDatabase, noteRestored, openStream } from '../seed.ts'

const STAGE = 'local'
const local = { region: REGION, credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, maxAttempts: 5 }

/**
 * Prepares an empty folder for a copy of the region of another: takes its keys over, starts stores and makes this process
 * work there. With the other region running, its signed roots and tombstones come too: they are newer than any archive.
 * @returns the running region's tables, if it runs; `done` keeps the folder for `npm start`, `leave` throws it away
 */
export async function restoreFolder(folder: string, of: string) {
  makeFolder(folder)
  if ((await readdir(folder)).length > 0)
    throw new StartFailure({
      ru: `Папка ${folder} не пуста: нужна новая.`,
      en: `The folder ${folder} is not empty: a new one is wanted.`,
    })
  const giveBack = await takeFolder(folder)
  try {
    await copyFile(join(of, 'keys.json'), join(folder, 'keys.json'))
  } catch (error) {
    await giveBack()
    if (codeOf(error) !== 'ENOENT') throw error
    throw new StartFailure({
      ru: `В ${of} нет keys.json: без ключа развёртывания копию не прочитать. Верните его из сейфа.`,
      en: `There is no keys.json in ${of}: without the deployment's key a copy cannot be read. Put it back from the safe.`,
    })
  }
  const fast = await fastFolder(folder)
  const stores = await startStores(STAGE, { data: folder, dynamo: fast })
  const { AWS_ENDPOINT_URL_DYNAMODB: dynamodb, AWS_ENDPOINT_URL_KMS: kms, AWS_ENDPOINT_URL_S3: s3 } = stores.environment
  enter({ url: '', stage: STAGE, endpoints: { dynamodb, kms, s3, sqs: '', eventbridge: '' } })
  const running = await runningOn(of)
  if (running) await copyRoots(running, s3)
  return {
    running: running && shelvesOf(running),
    async done(at: string) {
      await noteRestored(folder, of, at)
      await openStream(dynamodb)
      await stores.stop()
      await moveDatabase(fast, folder)
      await rm(fast, { recursive: true, force: true })
      await giveBack()
    },
    async leave() {
      await stores.stop()
      await rm(fast, { recursive: true, force: true })
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function shelvesOf({ endpoints, stage }: Running) {
  const client = new DynamoDBClient({ ...local, endpoint: endpoints.dynamodb })
  return {
    main: { client, table: nameOf(stage, 'main') },
    keys: { client, table: nameOf(stage, 'keys') },
  }
}

async function copyRoots({ endpoints, stage }: Running, to: string): Promise<void> {
  // Copied as they lie: what was changed under its checksum is for the audit to name.
  const asTheyLie = { ...local, forcePathStyle: true, responseChecksumValidation: 'WHEN_REQUIRED' } as const
  const [from, into] = [endpoints.s3, to].map((endpoint) => new S3Client({ ...asTheyLie, endpoint }))
  if (!from || !into) return
  let ContinuationToken: string | undefined
  do {
    const page = await from.send(new ListObjectsV2Command({ Bucket: nameOf(stage, 'roots'), ContinuationToken }))
    for (const { Key } of page.Contents ?? []) {
      const { Body, ContentType } = await from.send(new GetObjectCommand({ Bucket: nameOf(stage, 'roots'), Key }))
      const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array()
      await into.send(
        new PutObjectCommand({ Bucket: nameOf(STAGE, 'roots'), Key, Body: bytes, ...(ContentType && { ContentType }) }),
      )
    }
    ContinuationToken = page.NextContinuationToken
  } while (ContinuationToken)
}
