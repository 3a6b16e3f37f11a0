import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { ours } from '../env.ts'
import type { Bucket } from './objects.ts'

const s3 = new S3Client({ forcePathStyle: true })

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
