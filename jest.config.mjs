import { availableParallelism } from 'node:os'

// Commands speak English to tests, whatever the machine speaks.
process.env.LC_ALL = 'en_US.UTF-8'

// Kinds of test, by what they need. `npm run test:unit` runs the first alone; the last two take minutes and have scripts of
// their own, `npm run test:pages` and `npm run test:proofs`.
//   x.test.ts          nothing
//   x.slow.test.ts     seconds: big files, other programs
//   x.table.test.ts    DynamoDB Local, object storage, key service
//   x.region.test.ts   a whole local region
//   x.pages.test.ts    Chromium: the main job in a whole region, every page in every state, size and colour
//   x.proof.test.ts    a copy of the project that is broken or added to on purpose
export const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': '<rootDir>/tools/jest-transform.mjs' },
  modulePathIgnorePatterns: ['<rootDir>/(dist|\\.cache|\\.local|\\.serverless|\\.esbuild|cdk\\.out)/'],
  setupFiles: ['<rootDir>/tools/functions-env.mjs'],
}
const storage = {
  globalSetup: '<rootDir>/tools/jest-dynamo-start.mjs',
  globalTeardown: '<rootDir>/tools/jest-dynamo-stop.mjs',
}

export default {
  projects: [
    { ...base, displayName: 'unit', testRegex: '(?<!\\.(slow|table|region|pages|proof))\\.test\\.tsx?$' },
    { ...base, displayName: 'slow', testRegex: '\\.slow\\.test\\.ts$' },
    { ...base, ...storage, displayName: 'table', testRegex: '\\.table\\.test\\.ts$' },
    { ...base, displayName: 'region', testRegex: '\\.region\\.test\\.ts$' },
  ],
  testTimeout: 120_000,
  testSequencer: '<rootDir>/tools/jest-sequencer.mjs',
  // A third of the time a test waits for a database or a browser. A number, since jest reads '150%' as 150 workers.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
}
