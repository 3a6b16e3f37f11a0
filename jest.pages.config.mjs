import { base } from './jest.config.mjs'

// Every page in every state, size and colour, with axe and by keyboard.
export default {
  projects: [{ ...base, displayName: 'pages', testRegex: '\\.pages\\.test\\.ts$' }],
  testTimeout: 120_000,
}
