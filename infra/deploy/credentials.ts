import { S3Client } from '@aws-sdk/client-s3'

/** Whether this process finds credentials of AWS where the tools will look: environment, profile, role. Asks no network. */
export async function hasCredentials(): Promise<boolean> {
  process.env.AWS_EC2_METADATA_DISABLED ??= 'true'
  try {
    const { accessKeyId } = await new S3Client({}).config.credentials()
    return accessKeyId !== ''
  } catch {
    return false
  }
}
