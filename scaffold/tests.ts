/** The tests that come with a scaffolded use case: they prove what was scaffolded, and are where the next ones go. */
import type { Asked } from './asked.ts'
import { withImport } from './edit.ts'

type Change = NonNullable<Asked['change']>
const pascal = (words: string) => words.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

export function decisionTest({ file, name, about, subject }: Asked, { field, sample }: Change): string {
  const value = JSON.stringify(sample)
  const { name: type, from } = subject.type
  return `import { describe, expect, it } from '@jest/globals'
import type { ${type} } from './${from.split('/').at(-1)}'
import { ${name} } from './${file}.ts'

const ${about} = { id: '302-1-7z', ${field}: ${JSON.stringify(otherThan(sample))}, seq: 3 } as ${type}

describe('${file.replaceAll('-', ' ')}', () => {
  it('changes the ${field} and nothing else', () => {
    expect(${name}(${about}, ${value})).toEqual({ ...${about}, ${field}: ${value} })
  })

  it('refuses what changes nothing', () => {
    expect(() => ${name}(${about}, ${about}.${field})).toThrow(expect.objectContaining({ code: 'nothing-changed' }))
  })
})
`
}

/** Any value of the same kind that is another one: the decision does not look further. */
const otherThan = (sample: unknown) => {
  if (typeof sample === 'number') return sample + 1
  if (typeof sample === 'boolean') return !sample
  return Array.isArray(sample) ? [] : 'before'
}

const header = (it: Asked, more: readonly { name: string; from: string }[]) => {
  const { file, subject } = it
  const imports = [
    { name: 'beforeAll, describe, expect, it', from: '@jest/globals' },
    { name: 'request, testRegion', from: '../../regions/testing.ts' },
    ...[...subject.makers, ...more].map(({ name, from }) => ({ name, from: `../../${from}` })),
    { name: 'handler', from: `./${file}.ts` },
  ]
  return imports.reduceRight((text, { name, from }) => withImport(text, name, from), '')
}

const begin = ({ about, subject }: Asked, more: string) => `
let region: Awaited<ReturnType<typeof testRegion>>
let ${about}: ${subject.type.name}
beforeAll(async () => {
  region = await testRegion()
  ${about} = ${subject.made}
})

type Who = Partial<Parameters<typeof request>[0]>
const call = async (who: Who, input: Parameters<typeof request>[1]) => {
  const caller = { region: region.code, ref: 'cccccccc', role: 'public' as const, ...who }
  const response = await handler(request(caller, { params: { id: ${about}.id }, ...input }) as never, {} as never)
  return { status: response.statusCode, body: JSON.parse(response.body ?? '{}') }
}
${more}`

export function changeTest(it: Asked, { field, fact, sample }: Change): string {
  const { about, file, context, subject, reach } = it
  const value = JSON.stringify(sample)
  const imports = header(it, [
    { name: 'historyOf, lastFact', from: 'regions/testing-places.ts' },
    { name: pascal(fact), from: `shared/contracts/${context}.ts` },
    { name: `type ${subject.type.name}`, from: subject.type.from },
    subject.store,
  ])
  const { name: store } = subject.store
  return `${imports}${begin(
    it,
    `const change = (who: Who, ${field}: unknown, seq: number) =>
  call(who, { body: { ${field} }, headers: { 'if-match': \`"\${seq}"\` } })
const now = () => ${store}.get({ region: region.code, id: ${about}.id })
`,
  )}
describe('${file.replaceAll('-', ' ')}', () => {
  it.each<[string, () => Who, number, string]>([
    ['somebody outside of the circle', () => (${reach.stranger}), 0, '/problems/not-found'],
    ['a role that may not', () => ({ role: 'analyst' }), 0, '/problems/not-permitted'],
    ['an old version', () => (${reach.caller}), 1, '/problems/changed-meanwhile'],
  ])('is refused to %s, and nothing changes', async (_, who, ahead, type) => {
    const before = await now()
    expect((await change(who(), ${value}, before.seq + ahead)).body.type).toBe(type)
    expect(await now()).toEqual(before)
  })

  it('saves the ${field} with a fact about it', async () => {
    const before = await now()
    const answer = await change(${reach.caller}, ${value}, before.seq)
    expect(answer).toEqual({ status: 200, body: { id: ${about}.id, seq: before.seq + 1 } })
    const after = await now()
    expect(after).toMatchObject({ ${field}: ${value}, seq: before.seq + 1 })
    expect((await lastFact(${pascal(fact)}, after)).data).toEqual({ id: ${about}.id, ${field}: ${value} })
    await historyOf('${about}', after)
  })

  it('refuses what changes nothing', async () => {
    const before = await now()
    expect((await change(${reach.caller}, before.${field}, before.seq)).body.type).toBe('/problems/nothing-changed')
  })
})
`
}

export function readTest(it: Asked, fields: readonly string[]): string {
  const { about, file, subject, reach } = it
  const imports = header(it, [
    { name: `type ${subject.type.name}`, from: subject.type.from },
    ...(about === 'organisation' ? [subject.store] : []),
  ])
  const shown = fields.map((field) => `${field}: ${about}.${field}`).join(', ')
  return `${imports}${begin(it, '')}
describe('${file.replaceAll('-', ' ')}', () => {
  it('shows what the contract names, and nothing else', async () => {
    expect(await call(${reach.caller}, {})).toEqual({ status: 200, body: { ${shown} } })
  })

  it.each<[string, () => Who, string]>([
    ['somebody outside of the circle', () => (${reach.stranger}), '/problems/not-found'],
    ['a role that may not', () => ({ role: 'analyst' }), '/problems/not-permitted'],
  ])('is refused to %s', async (_, who, type) => {
    expect((await call(who(), {})).body.type).toBe(type)
  })
})
`
}
