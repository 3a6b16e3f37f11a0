import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { ours } from '../env.ts'
import type { Bucket } from './objects.ts'

// A checksum of what is sent later cannot be signed now.
const s3 = new S3Client({ forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' })

/** A link to one object, minted at the click; it lives for seconds, so that a revoked right is soon worthless. */
export const linkTo = (bucket: Bucket, key: string, fileName: string, seconds: number): Promise<string> =>
  getSignedUrl(
    s3,
    new GetObjectCommand({
      Bucket: ours(bucket),
      Key: key,
      ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    }),
    { expiresIn: seconds },
  )

/** An address to which one object of exactly so many bytes may be sent by PUT: the length is part of the signature. */
export const uploadTo = (bucket: Bucket, key: string, bytes: number, seconds: number): Promise<string> =>
  getSignedUrl(s3, new PutObjectCommand({ Bucket: ours(bucket), Key: key, ContentLength: bytes }), {
    expiresIn: seconds,
    signableHeaders: new Set(['host', 'content-length']),
    unhoistableHeaders: new Set(['content-length']),
  })
