/** What is left of people where nobody may read of them: lines of logs, texts of refusals, items of tables. */
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { log } from '../../shared/edge/log.ts'
import { documents, keysTable, mainTable } from '../../shared/table/store/table.ts'

/** Collects what functions log from now on. */
export function logLines(): { lines: string[]; stop: () => void } {
  const lines: string[] = []
  const { write } = process.stdout
  process.stdout.write = (chunk: string | Uint8Array) => {
    lines.push(String(chunk))
    return true
  }
  const silent = log.silence(false)
  return {
    lines,
    stop: () => {
      process.stdout.write = write
      log.silence(silent)
    },
  }
}

/** Everything that lies in the tables of a region, as text. */
export async function storedTexts(region: string): Promise<string[]> {
  const texts: string[] = []
  for (const table of [mainTable, keysTable]) {
    let after: Record<string, unknown> | undefined
    do {
      const { Items = [], LastEvaluatedKey } = await documents.send(
        new ScanCommand({
          TableName: table.getName(),
          FilterExpression: 'begins_with(#pk, :region)',
          ExpressionAttributeNames: { '#pk': 'pk' },
          ExpressionAttributeValues: { ':region': `${region}#` },
          ...(after && { ExclusiveStartKey: after }),
        }),
      )
      texts.push(...Items.map((it) => JSON.stringify(it)))
      after = LastEvaluatedKey
    } while (after)
  }
  return texts
}

/** Which of these words stand in which text: each with what stands around it. */
export const wordsIn = (texts: readonly string[], words: readonly string[]): string[] =>
  texts.flatMap((text) =>
    words.flatMap((word) => {
      const at = text.indexOf(word)
      return at < 0 ? [] : [`${word}: ${text.slice(Math.max(0, at - 100), at + 100)}`]
    }),
  )
