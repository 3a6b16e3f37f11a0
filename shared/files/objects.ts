import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { ours } from '../env.ts'

const s3 = new S3Client({ maxAttempts: 5, forcePathStyle: true })
let believing: S3Client | undefined

/**
 * What lies in the locked bucket is judged by its signature and SHA-256, so it is read as it lies: a checksum of the store
 * that does not fit would throw in the middle of the stream, and no audit could say which object was changed.
 */
function readerOf(bucket: Bucket): S3Client {
  if (bucket !== 'roots') return s3
  believing ??= new S3Client({ maxAttempts: 5, forcePathStyle: true, responseChecksumValidation: 'WHEN_REQUIRED' })
  return believing
}

export type Bucket = 'public' | 'files' | 'copies' | 'raw' | 'roots'
type How = { type: string; cacheControl?: string; disposition?: string | undefined; onlyNew?: boolean }

/**
 * Puts an object. With `onlyNew` an object that is there already stays as it is.
 * @returns whether it was written
 */
export async function putObject(
  bucket: Bucket,
  key: string,
  body: Uint8Array | string,
  { type, cacheControl, disposition, onlyNew }: How,
): Promise<boolean> {
  const command = new PutObjectCommand({
    Bucket: ours(bucket),
    Key: key,
    Body: body,
    ContentType: type,
    ...(cacheControl !== undefined && { CacheControl: cacheControl }),
    ...(disposition !== undefined && { ContentDisposition: disposition }),
    ...(onlyNew && { IfNoneMatch: '*' }),
  })
  try {
    await s3.send(command)
    return true
  } catch (error) {
    if (onlyNew && error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412) return false
    throw error
  }
}

/** The bytes of an object, or nothing. */
export async function getObject(bucket: Bucket, key: string): Promise<Uint8Array | undefined> {
  try {
    const { Body } = await readerOf(bucket).send(new GetObjectCommand({ Bucket: ours(bucket), Key: key }))
    return await Body?.transformToByteArray()
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined
    throw error
  }
}

/** An object with what is said of it, or nothing: to be copied. */
export async function wholeObject(bucket: Bucket, key: string) {
  try {
    const {
      Body,
      ContentType = 'application/octet-stream',
      ContentDisposition,
    } = await readerOf(bucket).send(new GetObjectCommand({ Bucket: ours(bucket), Key: key }))
    const body = (await Body?.transformToByteArray()) ?? new Uint8Array()
    return { body, type: ContentType, ...(ContentDisposition !== undefined && { disposition: ContentDisposition }) }
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined
    throw error
  }
}

/** Keys under a prefix, all of them. */
export async function listObjects(bucket: Bucket, prefix: string): Promise<string[]> {
  const keys: string[] = []
  let ContinuationToken: string | undefined
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket: ours(bucket), Prefix: prefix, ContinuationToken }))
    keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []))
    ContinuationToken = page.NextContinuationToken
  } while (ContinuationToken)
  return keys
}

/** S3 takes so many keys at once. */
const REMOVED_AT_ONCE = 1000

/** Removes objects; one that is gone already is no error. */
export async function removeObjects(bucket: Bucket, keys: readonly string[]): Promise<void> {
  for (let at = 0; at < keys.length; at += REMOVED_AT_ONCE) {
    const Objects = keys.slice(at, at + REMOVED_AT_ONCE).map((Key) => ({ Key }))
    const { Errors } = await s3.send(
      new DeleteObjectsCommand({ Bucket: ours(bucket), Delete: { Objects, Quiet: true } }),
    )
    if (Errors?.length) throw new Error(`${Errors.length} of ${bucket} stay: ${Errors[0]?.Code}`)
  }
}
