/** What Redocly's recommended rules have against a document. */
import { createConfig, lintFromString } from '@redocly/openapi-core'

/**
 * One line for each finding, errors and warnings alike; none for a document that is right.
 * @param name what the document is called in the lines
 */
export async function findings(name: string, document: object): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] })
  const found = await lintFromString({ source: JSON.stringify(document), absoluteRef: name, config })
  return found.map(({ ruleId, message, location: [at] }) => `${name}${at?.pointer ?? ''}: ${message} (${ruleId})`)
}
