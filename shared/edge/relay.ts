import { unmarshall } from '@aws-sdk/util-dynamodb'
import middy from '@middy/core'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { SavedFact } from '../table/store/facts.ts'
import { markPublished, toPublish } from '../table/store/outbox.ts'
import { log } from './log.ts'
import { publish } from './publish.ts'

const factOf = ({ dynamodb }: DynamoDBRecord): SavedFact | undefined => {
  // cast: two packages name the same attribute values by different types
  const image = dynamodb?.NewImage as Parameters<typeof unmarshall>[0] | undefined
  return image && toPublish(unmarshall(image))
}

/** The table's stream as facts on the bus. What was published is not sent again when a batch is repeated half-way. */
export const relay = () =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async ({ Records }) => {
    const done = new Set<string>()
    const facts = Records.flatMap((record) => factOf(record) ?? [])
    try {
      await publish(facts, async (fact) => {
        await markPublished(fact, new Date().toISOString())
        done.add(fact.id)
      })
      return { batchItemFailures: [] }
    } catch (error) {
      log.error('relay stopped', { error: error instanceof Error ? error : String(error) })
      const first = Records.find((record) => {
        const fact = factOf(record)
        return fact && !done.has(fact.id)
      })
      return { batchItemFailures: [{ itemIdentifier: first?.dynamodb?.SequenceNumber ?? '' }] }
    }
  })
