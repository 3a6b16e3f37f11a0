import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { endOrphan, noteChild, takeFolder } from './ownership.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'zvonok-owner-'))
})
afterEach(() => rm(data, { recursive: true }))

describe('a data folder', () => {
  it('is held by one living region', async () => {
    const giveBack = await takeFolder(data)
    await expect(takeFolder(data)).rejects.toThrow(`Another local region (process ${process.pid}) uses ${data}`)
    await giveBack()
    await (await takeFolder(data))()
  })

  it.each([
    ['a process that is gone', '999999999\nnode local/start.ts\n'],
    ['a process that is another one now', `${process.pid}\nnode something-else.ts\n`],
    ['half a file', '12'],
  ])('is taken over from %s', async (_, left) => {
    await writeFile(join(data, 'region.pid'), left)
    await (await takeFolder(data))()
  })
})

describe('an orphan', () => {
  it('is ended when it is still the process that was noted', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)', 'mark-of-ours'], { stdio: 'ignore' })
    const gone = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
    const file = join(data, 'child.pid')
    await noteChild(file, child.pid ?? 0, 'mark-of-ours')
    expect(await endOrphan(file)).toBe(child.pid)
    expect(await gone).toBe('SIGKILL')
    await expect(readFile(file)).rejects.toThrow('ENOENT')
  })

  it('is left alone when its number belongs to another now', async () => {
    const file = join(data, 'child.pid')
    await noteChild(file, process.pid, 'DynamoDBLocal.jar -port 1')
    expect(await endOrphan(file)).toBeUndefined()
    expect(await endOrphan(file)).toBeUndefined()
  })
})
