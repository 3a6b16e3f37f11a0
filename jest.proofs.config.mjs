import { base } from './jest.config.mjs'

// That checks find what is planted, and that what is scaffolded passes them.
export default {
  projects: [{ ...base, displayName: 'proofs', testRegex: '\\.proof\\.test\\.ts$' }],
  testTimeout: 300_000,
}
