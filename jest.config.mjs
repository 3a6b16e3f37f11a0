// Five kinds of test, by what they need. `npm run test:unit` runs the first alone.
//   x.test.ts          nothing
//   x.slow.test.ts     seconds: big files, other programs
//   x.table.test.ts    DynamoDB Local, object storage, key service
//   x.region.test.ts   a whole local region
//   x.browser.test.ts  a whole local region and Chromium
const base = {
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
    { ...base, displayName: 'unit', testRegex: '(?<!\\.(slow|table|region|browser))\\.test\\.tsx?$' },
    { ...base, displayName: 'slow', testRegex: '\\.slow\\.test\\.ts$' },
    { ...base, ...storage, displayName: 'table', testRegex: '\\.table\\.test\\.ts$' },
    { ...base, displayName: 'region', testRegex: '\\.region\\.test\\.ts$' },
    { ...base, displayName: 'browser', testRegex: '\\.browser\\.test\\.ts$' },
  ],
  testTimeout: 120_000,
}
