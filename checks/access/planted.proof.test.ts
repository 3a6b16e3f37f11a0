import { execFile } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { proved } from '../proved.ts'
import { projectCopy } from '../testing-copy.ts'

/** A copy of the project with one bug of access at a time: an experiment that finds none of them finds nothing. */
const run = promisify(execFile)
let copy = ''
beforeAll(async () => {
  copy = await projectCopy('bugs')
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const LOSSES = ['functions/access/delegation.table.test.ts', 'whoever loses a right'] as const
const LOOKS = ['functions/access/looks.table.test.ts', 'counted over the doors'] as const
const LOTS = ['shared/table/archive/audit.table.test.ts', 'by lot|with all rights'] as const
const WRITES = ['shared/table/store/facts.table.test.ts', 'over what'] as const
const ERASURE = ['local/restore/erasure.table.test.ts', ''] as const
const [XML, FILES] = ['shared/federal/attacks.test.ts', 'shared/files/upload.test.ts']
const [GUARD, CELLS] = ['shared/files/guard.ts', 'shared/files/guard.test.ts']
const CURSORS = ['shared/edge/http.table.test.ts', 'a cursor'] as const
const MATRIX = 'checks/access/matrix.table.test.ts'

/** By experiment: what is forgotten, where, and the test that must notice. */
type Bug = readonly [what: string, file: string, from: string, to: string, test: string, name: string]
const bugs: Record<string, Bug[]> = {
  E3: [
    [
      'a refusal that says whose it is',
      'shared/domain/access/policy.ts',
      "throw new Problem(ofRole ? 'not-found' : 'not-permitted')",
      "throw new Problem(ofRole ? 'not-found' : 'not-permitted', { of: it.child ?? '' })",
      MATRIX,
      'as the sentences say|no count tells',
    ],
    ['a cursor of any list', 'shared/edge/cursor.ts', 'placeOf(caller, list)', "placeOf(caller, '')", ...CURSORS],
    [
      'a cursor of any position',
      'shared/edge/cursor.ts',
      "role, grant = '' }: Caller, list: string)",
      "role }: Caller, list: string, grant = '')",
      ...CURSORS,
    ],
    [
      'a page that is shorter by what is not shown',
      'shared/table/notices.ts',
      'while (from && shown.length <= PAGE)',
      'while (from && shown.length < 0)',
      'functions/notifications/tell-family.table.test.ts',
      'cannot count',
    ],
  ],
  E4: [
    [
      'a delegation that is taken back in words only',
      'shared/table/people/delegations.ts',
      'filter(({ id }) => !over.has(id))',
      'filter(() => over.size > 0)',
      ...LOSSES,
    ],
    [
      'a guardian who is parted and keeps the child',
      'shared/table/people/people.ts',
      'principal?.children.filter((ref) => ref !== child)',
      'principal?.children.slice()',
      ...LOSSES,
    ],
    [
      'an authorizer that remembers people',
      'shared/edge/authorizer.ts',
      'const principal = token && (await principalOf(token.region, token.ref))',
      'const principal = token && ((globalThis.known ??= {})[token.hash] ??= await principalOf(token.region, token.ref))',
      ...LOSSES,
    ],
  ],
  E6: [
    ['a document type that is read', 'shared/federal/xml.ts', 'if (doctype >= 0) {', 'if (doctype < -1) {', XML, ''],
    ['any depth', 'shared/federal/xml.ts', 'if (open.length >= within.depth)', 'if (within.depth < 0)', XML, ''],
    ['any number of elements', 'shared/federal/xml.ts', 'elements: 2_000,', 'elements: 2_000_000,', XML, ''],
  ],
  E7: [
    ['an archive behind a picture', 'shared/files/upload.ts', 'if (endsAsArchive(bytes))', 'if (!bytes)', FILES, ''],
    ['any size when unpacked', 'shared/files/upload-zip.ts', 'total > most.bytes ||', '', FILES, ''],
    ['names that lead elsewhere', 'shared/files/upload-zip.ts', 'link || leadsAway(name)', 'link', FILES, ''],
  ],
  E8: [
    ['full-width signs', GUARD, "＝＋－＠﹦﹢﹣﹫'", "'", CELLS, ''],
    ['cells behind a semicolon', GUARD, "',;'.includes", "','.includes", CELLS, ''],
    ['a sign behind a quotation mark', GUARD, `{Cf}"']+`, `{Cf}']+`, CELLS, ''],
  ],
  E12: [
    [
      'a token in the log of a refusal',
      'shared/edge/entry.ts',
      "log.info('refused', { code: error.code })",
      "log.info('refused', { code: error.code, by: event.headers.authorization })",
      MATRIX,
      'as the sentences say|leaves nobody’s data',
    ],
  ],
  G1: [
    [
      'looks of one role',
      'shared/edge/http.ts',
      'if (route.reads) {',
      "if (route.reads && caller.role !== 'clerk') {",
      ...LOOKS,
    ],
    ['a look at each second child', 'shared/edge/http.ts', '[...rows].map(', '[...rows].slice(0, 1).map(', ...LOOKS],
  ],
  G2: [
    [
      'a hash over a part of a fact',
      'shared/table/store/facts.ts',
      '    actor,\n    onBehalfOf,\n    at,\n    cause,',
      '    onBehalfOf,\n    at,\n    cause,',
      ...LOTS,
    ],
    [
      'an end that nobody looks for',
      'shared/domain/chain.ts',
      'Math.max(head.seq, last)',
      'Math.min(head.seq, last)',
      ...LOTS,
    ],
    [
      'a gap that is passed over',
      'shared/domain/chain.ts',
      "flaws.push({ place, flaw: seq > last ? 'cut-tail' : 'gap' })",
      '',
      ...LOTS,
    ],
  ],
  G3: [
    [
      'a write over whatever lies there',
      'shared/table/store/entity.ts',
      "{ attr: 'seq', eq: seq }",
      "{ attr: 'pk', exists: true }",
      ...WRITES,
    ],
    [
      'a fact over another',
      'shared/table/store/facts.ts',
      'Facts.put(fact, { over: 0 })',
      'Facts.put(fact)',
      ...WRITES,
    ],
  ],
  G5: [
    [
      'the message of the portal',
      'shared/table/people/destruction.ts',
      "await removeObjects('raw', raw)",
      'raw.length',
      ...ERASURE,
    ],
    [
      'what a backup brings back',
      'shared/table/archive/tombstones.ts',
      'bury(region, dead)',
      'bury(region, new Set())',
      ...ERASURE,
    ],
    [
      'whose own a restored child is',
      'shared/table/archive/tombstones.ts',
      'await unrelate(region, ref, removed.changed)',
      '',
      ...ERASURE,
    ],
  ],
  G6: [
    [
      'old keys given up before all is carried over',
      'shared/table/archive/rotation.ts',
      'before < rotated.wrapped + rotated.marks;',
      'before < -1;',
      'shared/table/archive/rotation.table.test.ts',
      '',
    ],
  ],
  G7: [
    [
      'a seal that does not say where it lies',
      'shared/vault/seal.ts',
      'Buffer.from(place)',
      "Buffer.from('')",
      'shared/vault/seal.test.ts',
      'cannot be swapped',
    ],
  ],
}

/** Runs one test of the copy. @returns what it said, and whether it ran and failed */
async function failsIn(test: string, name: string): Promise<{ failed: boolean; said: string }> {
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--runTestsByPath', test, '-t', name]
  const env = { ...process.env, PROVE_TO: undefined }
  try {
    const { stderr } = await run(process.execPath, jest, { cwd: copy, env, maxBuffer: 1e8 })
    return { failed: false, said: stderr }
  } catch (error) {
    const { stderr = '' } = Object(error)
    return { failed: / ✕ /.test(stderr) && !/failed to run/.test(stderr), said: stderr }
  }
}

const rows = Object.entries(bugs).flatMap(([id, all]) => all.map((bug) => [id, ...bug] as const))

it.each(rows)('%s notices: %s', async (id, what, file, from, to, test, name) => {
  const path = join(copy, file)
  const before = readFileSync(path, 'utf8')
  expect(before).toContain(from)
  writeFileSync(path, before.replaceAll(from, to))
  const { failed, said } = await failsIn(test, name)
  writeFileSync(path, before)
  proved({ id, what, n: 1, violations: failed ? 0 : 1, planted: true })
  expect(failed ? 'noticed' : said).toBe('noticed')
})
