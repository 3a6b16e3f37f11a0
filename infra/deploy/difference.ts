import * as z from 'zod/mini'

const Template = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.optional(z.unknown()) })),
})

/** What a change of a template does, by logical id. `code`: functions whose package is another. */
export type Difference = { added: string[]; removed: string[]; changed: string[] }

/** Where a package lies is a name with the time in it: it says nothing of what has changed. */
const plain = (value: unknown) => JSON.stringify(value, (key, it) => (key === 'S3Key' ? undefined : it))

/**
 * Compares a template with the one that was deployed last from here. What somebody changed in the cloud by hand, or deployed
 * from elsewhere, cannot be known offline.
 */
export function difference(before: unknown, after: unknown): Difference {
  const [old, next] = [before ?? { Resources: {} }, after].map((it) => Template.parse(it).Resources)
  const ids = (some: object = {}) => Object.keys(some)
  return {
    added: ids(next).filter((id) => !(id in (old ?? {}))),
    removed: ids(old).filter((id) => !(id in (next ?? {}))),
    changed: ids(next).filter((id) => old?.[id] && plain(old[id]) !== plain(next?.[id])),
  }
}

const precious = new Set(['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::KMS::Key'])

/** Things with people's data that would no longer belong to the deployment. CloudFormation leaves them, and forgets them. */
export const forgotten = (before: unknown, { removed }: Difference): string[] => {
  const { Resources } = Template.parse(before ?? { Resources: {} })
  return removed.filter((id) => precious.has(Resources[id]?.Type ?? '') && !id.startsWith('ServerlessDeployment'))
}
