export { nameOf } from '../shared/env.ts'

/**
 * Everything of the platform that has state, as plain data: CDK builds it (infra/app.ts), the local region reads it
 * (local/). Names follow one convention, so that functions, stacks and the local region agree without asking a cloud.
 */
export const state = {
  tables: {
    main: { stream: 'NEW_IMAGE', ttl: 'ttl', recovery: '35 days' },
    // Personal keys, uniqueness, blind index, rosters: all that leads from a person to a ref. Short backups make a destroyed key gone.
    keys: { ttl: 'ttl', recovery: '7 days' },
  },
  /** All three exist from the first deployment; every table but `keys` has them. `row` is what lists show. */
  indexes: {
    gsi1: { projection: ['row'] },
    gsi2: { projection: ['row'] },
    // Work that is due: facts to publish, terms that run out. Sparse.
    gsi3: { projection: [] },
  },
  buckets: {
    public: { purpose: 'static public pages and open data' },
    files: { purpose: 'reports, run results, papers and files under the key of their child', cors: 'GET' },
    // `forgetCopies` deletes them within the hour; the rule of a day is for the day on which it cannot.
    copies: { purpose: 'decrypted copies behind links', expireDays: 1, cors: 'GET' },
    raw: { purpose: 'federal messages as received, uploads', expireDays: 30, cors: 'PUT' },
    roots: { purpose: 'signed Merkle roots', lockDays: 3650 },
  },
  bus: 'facts',
  /** Each queue has its own dead-letter queue `<name>-dlq`; `events` is the one of rules, streams and schedules. */
  queues: {
    offers: { visibilitySeconds: 60, maxReceives: 5 },
    events: { visibilitySeconds: 60, maxReceives: 5 },
  },
  kms: {
    data: { usage: 'ENCRYPT_DECRYPT', spec: 'SYMMETRIC_DEFAULT' },
    roots: { usage: 'SIGN_VERIFY', spec: 'ECC_NIST_P256' },
  },
  api: {
    authorizer: { function: 'authorize', identity: '$request.header.Authorization' },
    payloadBytes: 6 * 1024 * 1024,
  },
} as const

export type Index = keyof typeof state.indexes

/**
 * What the CDN adds to every page, file and asset. Scripts, styles, fonts and calls from this address alone; nobody may put
 * a page into a frame.
 */
export const pageHeaders = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), microphone=(), camera=()',
} as const

/** The same for pages of the app, which sends files to an address that is not its own. @param uploads origin of that address */
export const pageHeadersWith = (uploads: string) => ({
  ...pageHeaders,
  'content-security-policy': `${pageHeaders['content-security-policy']}; connect-src 'self' ${uploads}`,
})
