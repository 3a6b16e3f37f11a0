/** Names and values of something that may be anything; none of what is no object. */
export const entriesOf = (of: unknown): [string, unknown][] =>
  typeof of === 'object' && of !== null ? Object.entries(of) : []

/** The texts and numbers among them, as texts. */
export const textsOf = (of: unknown): Record<string, string> =>
  Object.fromEntries(
    entriesOf(of).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
    ),
  )
