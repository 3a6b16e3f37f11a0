import { afterAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { asked, proved } from '../../checks/proved.ts'
import { exampleRequests } from './examples.ts'
import { FederalError } from './fault.ts'
import { formData, KINDERGARTEN } from './kindergarten.ts'
import { parse } from './parse.ts'
import { limits, parseXml } from './xml.ts'

const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join('')
const filled = (unit: string) => unit.repeat(Math.floor((limits.bytes - 1000) / unit.length))
const laughs = many(9, (level) => `<!ENTITY lol${level + 1} "${`&lol${level};`.repeat(10)}">`)

const honest = new TextEncoder().encode(exampleRequests.get('ApplicationRequest'))

/** Reads ordinary messages that are together as long as one text may be: what any such text may fairly cost. */
function readHonest() {
  for (let read = 0; read < limits.bytes; read += honest.length) parse(formData, parseXml(honest))
}

/** Processor time: what else the machine does is not theirs. */
function timed(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** `times` as much time as honest messages of that length take, in turns with them. Ten tries: noise only ever adds. */
function expectCost(work: () => void, most: { times: number; megabytes: number }) {
  const tries: object[] = []
  let fair = Number.POSITIVE_INFINITY
  while (tries.length < 10) {
    fair = Math.min(fair, timed(readHonest))
    const before = process.memoryUsage().heapUsed
    const times = timed(work) / fair
    const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20
    if (times < most.times && megabytes < most.megabytes) return
    tries.push({ times, megabytes })
  }
  expect(tries).toEqual([most])
}

/** What was sent so far, and what of it was taken, or refused too dear or in words of somebody else. */
let sent = 0
let failed = 0
afterAll(() =>
  proved({ id: 'E6', what: 'hostile XML that is taken, or refused too late', n: sent, violations: failed }),
)
function tried(experiment: () => void) {
  sent++
  failed++
  experiment()
  failed--
}

const refusalOf = (source: string | Uint8Array) => {
  try {
    parse(formData, parseXml(source))
    return 'accepted'
  } catch (error) {
    return error instanceof FederalError ? error.first.code : error
  }
}

it.each([
  ['billion laughs', `<!DOCTYPE a [<!ENTITY lol0 "lol">${laughs}]><a>&lol9;</a>`, 'doctype'],
  ['quadratic blow-up', `<!DOCTYPE a [<!ENTITY x "${'x'.repeat(100_000)}">]><a>${'&x;'.repeat(30_000)}</a>`, 'doctype'],
  ['an external entity, file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'doctype'],
  ['an external entity, http', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://localhost/x">%x;]><a/>', 'doctype'],
  ['a DTD without end', `<!DOCTYPE a [${filled('<!ENTITY x "x">')}`, 'doctype'],
  ['depth of 200 thousand', '<a>'.repeat(200_000), 'too-large'],
  ['depth as far as the size allows', filled('<a>'), 'too-deep'],
  ['a million attributes', `<a ${many(1_000_000, (index) => `a${index}="" `)}/>`, 'too-large'],
  ['attributes as far as the size allows', `<a ${many(20_000, (index) => `a${index}="" `)}/>`, 'too-many-nodes'],
  ['elements as far as the size allows', `<a>${filled('<b/>')}</a>`, 'too-many-nodes'],
  ['twenty megabytes', `<a>${'x'.repeat(20_000_000)}</a>`, 'too-large'],
  ['namespace declarations', `<a>${many(7_000, (index) => `<b xmlns:p${index}="urn:p"/>`)}</a>`, 'too-many-nodes'],
])('refuses %s for less than honest messages of that length cost', (_, source, code) => {
  tried(() => expectCost(() => expect(refusalOf(source)).toBe(code), { times: 1, megabytes: 20 }))
})

const queue = (orderId: string, attribute = '') =>
  `<FormData xmlns="${KINDERGARTEN}" oktmo="1"><GetApplicationQueueRequest${attribute}><orderId>${orderId}</orderId></GetApplicationQueueRequest></FormData>`

// Well-formed and as long as may be: no part of the work grows faster than the text.
it.each([
  ['references', queue(filled('&#57;')), 'out-of-range'],
  ['zeros before a letter', queue(`${filled('0')}x`), 'bad-value'],
  ['digits', queue(filled('9')), 'out-of-range'],
  ['spaces inside a number', queue(`1${filled(' ')}1`), 'bad-value'],
  ['comments', queue(`${filled('1<!---->')}`), 'out-of-range'],
  ['CDATA sections', queue(filled('<![CDATA[x]]>')), 'bad-value'],
  ['carriage returns', queue(filled('\r')), 'bad-value'],
  ['an attribute', queue('1', ` a="${filled('\t')}"`), 'unknown-attribute'],
  ['a name', queue(`<${'n'.repeat(limits.bytes - 1000)}/>`), 'bad-value'],
])('refuses a longest text of %s in time', (_, source, code) => {
  tried(() => expectCost(() => expect(refusalOf(source)).toBe(code), { times: 3, megabytes: 20 }))
})

it('answers whatever is done to the bytes of an honest message in words of its own, and never at length', () => {
  const edit = fc.tuple(fc.nat(), fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('<>&;!"/ \0'))))
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 30 }), fc.nat(), (edits, cut) => {
      const bytes = Uint8Array.from(honest)
      for (const [at, byte] of edits) bytes[at % bytes.length] = byte
      tried(() =>
        expect(typeof refusalOf(cut % 5 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes)).toBe('string'),
      )
    }),
    { numRuns: asked ? 20_000 : 300 },
  )
})

it('repeats no name of any length in a fault', () => {
  expect.assertions(1)
  try {
    parse(formData, parseXml(`<FormData xmlns="${KINDERGARTEN}" oktmo="1"><${'n'.repeat(100_000)}/></FormData>`))
  } catch (error) {
    expect(String(error).length).toBeLessThan(500)
  }
})
