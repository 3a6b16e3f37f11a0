import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from '@jest/globals'

// That each check finds what is planted for it: npm run test:proofs.
it('npm run check is content with the project as it is', async () => {
  const { NODE_OPTIONS: _, ...env } = process.env
  const failed = (error: { stdout?: string }) => ({ stdout: error.stdout ?? String(error) })
  const { stdout } = await promisify(execFile)(process.execPath, ['commands/check.ts'], { env, maxBuffer: 1e8 }).catch(
    failed,
  )
  const said = stdout.trim().split('\n')
  expect(said.filter((line) => !line.endsWith(': ok'))).toEqual([])
  expect(said.length).toBeGreaterThan(12)
})
