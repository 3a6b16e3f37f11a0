/**
 * How often one person may do what costs much or tells much: so many times in a window of so many seconds. Whoever works by
 * hand never meets these; a program that tries names or passwords does at once. Addresses are held back by the CDN.
 */
export const allowances = {
  'sign-in': { most: 60, seconds: 600 },
  search: { most: 60, seconds: 300 },
  submit: { most: 60, seconds: 600 },
  upload: { most: 60, seconds: 600 },
  export: { most: 20, seconds: 600 },
  address: { most: 10, seconds: 3600 },
} as const satisfies Record<string, { most: number; seconds: number }>
export type Allowance = keyof typeof allowances

/** What is left of an allowance: times, and seconds until all of it is there again. */
export type Left = { of: Allowance; times: number; seconds: number }

/** The window that a moment lies in, by its beginning in seconds of the epoch, and the seconds it still lasts. */
export function windowAt(of: Allowance, now: string): { from: number; left: number } {
  const { seconds } = allowances[of]
  const at = Math.floor(Date.parse(now) / 1000)
  const from = at - (at % seconds)
  return { from, left: from + seconds - at }
}

/** The headers of draft-ietf-httpapi-ratelimit-headers-10: what one may, and what is left of it. */
export const allowanceHeaders = ({ of, times, seconds }: Left): Record<string, string> => ({
  'ratelimit-policy': `"${of}";q=${allowances[of].most};w=${allowances[of].seconds}`,
  ratelimit: `"${of}";r=${times};t=${seconds}`,
})
