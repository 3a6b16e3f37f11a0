import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'

const command = fileURLToPath(new URL('placement.ts', import.meta.url))
const run = (args: string[], input: unknown = '') => {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { input: text, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const instance = {
  applicants: [
    { id: 's1', prefs: ['A', 'B', 'C'] },
    { id: 's2', prefs: ['B'] },
    { id: 's3', prefs: ['B', 'A'] },
  ],
  programmes: [
    { id: 'A', capacity: 1, priority: ['s3', 's1'] },
    { id: 'B', capacity: 1, priority: ['s1', 's2', 's3'] },
    { id: 'C', capacity: 1, priority: ['s1'] },
  ],
}
const stable = { s1: 'B', s2: null, s3: 'A' }

describe('npm run placement', () => {
  it('solves: the matching on stdout, the talk on stderr', () => {
    const { status, stdout, stderr } = run(['solve', '-'], instance)
    expect(JSON.parse(stdout)).toEqual(stable)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '2 of 3 placed, 0 violations\n' })
  })

  it.each<[string, string | Buffer, string, string]>([
    ['nothing', '', '-: is empty', 'файл пуст'],
    [
      'no children',
      JSON.stringify({ applicants: [], programmes: [{ id: 'A', capacity: 1, priority: [] }] }),
      'no applicant in it',
      'ни одного ребёнка',
    ],
    [
      'no programmes',
      JSON.stringify({ applicants: [{ id: 'x', prefs: [] }], programmes: [] }),
      'no programme',
      'группы',
    ],
    [
      'an id twice',
      JSON.stringify(instance).replace('"s2"', '"s1"'),
      'applicant "s1": the id is used twice',
      'ребёнок "s1": этот id встречается дважды',
    ],
    [
      'a field that is missing',
      JSON.stringify(instance).replace('"capacity":1,', ''),
      'programmes 0: "capacity" is missing',
      'нет поля «capacity»',
    ],
    [
      'an id that is empty',
      JSON.stringify({ applicants: [{ id: '', prefs: [] }], programmes: [] }),
      'applicants 0, id: is an empty text',
      'нужен непустой текст',
    ],
    [
      'somebody twice in a family',
      JSON.stringify({ ...instance, families: [['s1', 's1']] }),
      'families: "s1" is listed twice',
      '«s1» встречается дважды',
    ],
    [
      'more seats than can be counted',
      JSON.stringify({ ...instance, programmes: [{ id: 'A', capacity: 1e18, priority: [] }] }),
      'the capacity 1000000000000000000 is more than 4294967295',
      'бывает не больше 4294967295',
    ],
    [
      'a frozen seat of a slot that is not there',
      JSON.stringify({
        applicants: [{ id: 's1', prefs: ['A'], frozen: { programme: 'A', slot: 5 } }],
        programmes: [{ id: 'A', capacity: 1, priority: ['s1'] }],
      }),
      'applicant "s1", frozen at "A": there is no slot 5',
      'ребёнок "s1", закреплён в "A": доли 5 (считая с 0) нет',
    ],
    ['ten megabytes of junk', Buffer.alloc(10_000_000, 0xfe), '-: is not UTF-8', 'не текст в UTF-8'],
    ['a text that is not JSON', 'x'.repeat(10_000_000), '-: is not JSON', 'это не JSON'],
    ['a cut archive', gzipSync(JSON.stringify(instance)).subarray(0, 60), 'not a whole gzip file', 'обрезан'],
    ['a run', '{"id":"A","capacity":1}\n{"id":"x","prefs":["A"]}\n', 'placement -- run" reads it', 'команда run'],
  ])('refuses %s in a sentence of each language', (_, input, english, russian) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'solve', '-'], { input, encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.split('\n')).toEqual([expect.stringContaining(english), expect.stringContaining(russian), ''])
  })

  it.each<[string, (text: string) => string | Buffer]>([
    ['packed', (text) => gzipSync(text)],
    [
      'with a mark of its encoding and lines as Windows ends them',
      (text) => `\ufeff${text.replaceAll('},', '},\r\n')}`,
    ],
  ])('solves an instance %s', (_, as) => {
    const input = as(JSON.stringify(instance))
    const { stdout } = spawnSync(process.execPath, [command, 'solve', '-'], { input, encoding: 'utf8' })
    expect(JSON.parse(stdout)).toEqual(stable)
  })

  it('verifies places that are right', () => {
    const { status, stdout } = run(['verify', '-'], { instance, matching: stable })
    expect(JSON.parse(stdout)).toEqual({ ok: true, violations: [] })
    expect(status).toBe(0)
  })

  it('ends with 1 and the violations when they are wrong', () => {
    const { status, stdout } = run(['verify', '-'], { instance, matching: { s1: 'C', s2: 'B', s3: 'A' } })
    const envy = { name: 'justified-envy', applicant: 's1', programme: 'B', of: 's2' }
    expect(JSON.parse(stdout)).toEqual({ ok: false, violations: [envy] })
    expect(status).toBe(1)
  })

  it('runs a municipality, and re-checks its protocol: as it was, and with a byte changed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zvonok-run-'))
    const at = (name: string) => join(folder, name)
    const records = [
      { type: 'run', seed: '2026-05-26' },
      { id: 'A', capacity: 1 },
      { id: 'B', capacity: 1 },
      ...['x', 'y', 'z'].map((id) => ({ id, prefs: ['A', 'B'], submittedAt: '2026-03-01T09:00:00Z' })),
    ]
    writeFileSync(at('run.ndjson.gz'), gzipSync(records.map((it) => `${JSON.stringify(it)}\n`).join('')))
    const { status, stdout, stderr } = run(['run', at('run.ndjson.gz'), '--out', at('out')])
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^2 of 3 placed, 0 violations; \d+ ms/),
    })
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: { placed: 2, byWish: [1, 1, 0, 0] },
      run: { seed: '2026-05-26' },
    })
    expect(Object.values(JSON.parse(run(['run', at('run.ndjson.gz')]).stdout).places)).toContain(null)

    const [full, open] = [at('out/protocol-full.ndjson.gz'), at('out/protocol-public.json')]
    expect(run(['verify', full, open])).toMatchObject({ status: 0, stdout: expect.stringContaining('"ok": true') })
    expect(JSON.parse(run(['why', full, 'x']).stdout)).toMatchObject({
      applicant: 'x',
      wishes: [{ programme: 'A' }, {}],
    })
    const other = gzipSync(gunzipSync(readFileSync(full)).toString().replace('"capacity":1', '"capacity":2'))
    writeFileSync(full, other)
    const broken = run(['verify', full])
    expect({
      status: broken.status,
      names: JSON.parse(broken.stdout).violations.map(({ name }: { name: string }) => name),
    }).toEqual({ status: 1, names: expect.arrayContaining(['input-changed', 'wasted-seat', 'line-wrong']) })
    writeFileSync(full, other.subarray(0, -9))
    expect(JSON.parse(run(['verify', full]).stdout).violations).toMatchObject([{ name: 'unreadable' }])
    rmSync(folder, { recursive: true })
  }, 60_000)

  it('helps', () => {
    const { status, stdout } = run(['--help'])
    expect({ status, help: stdout }).toEqual({ status: 0, help: expect.stringContaining('verify FILE') })
  })

  it.each<[string, string[], unknown, string]>([
    ['an unknown command', ['toString', '-'], instance, 'npm run placement --'],
    ['a file that is not there', ['solve', 'no-such-file.json'], '', 'no-such-file.json: there is no such file'],
    ['no JSON', ['solve', '-'], '{', '-: '],
    ['an instance that is none', ['solve', '-'], { programmes: [] }, 'instance: "applicants" is missing'],
  ])('ends with 2 and a word at %s', (_, args, input, word) => {
    const { status, stdout, stderr } = run(args, input)
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(word) })
  })
})
