import { describe, expect, it } from '@jest/globals'
import type { Application } from './application.ts'
import { holding, MOST_FILES, roomForFile } from './attachment.ts'

const application = (status: string) => ({ status }) as Application
const files = (count: number) => Array.from({ length: count })

describe('a file to an application', () => {
  it.each([
    ['the tenth', 'queued', MOST_FILES - 1, undefined],
    ['the eleventh', 'queued', MOST_FILES, 'too-many-files'],
    ['with an offer', 'offered', 0, undefined],
    ['after the order', 'enrolled', 0, 'wrong-state'],
    ['once it was withdrawn', 'withdrawn', 0, 'wrong-state'],
  ])('%s', (_, status, before, code) => {
    const add = () => roomForFile(holding(application(status)), files(before))
    if (code === undefined) expect(add).not.toThrow()
    else expect(add).toThrow(expect.objectContaining({ code }))
  })
})
