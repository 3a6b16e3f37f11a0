import { exampleRequests } from '../shared/federal/examples.ts'
import { formData } from '../shared/federal/kindergarten.ts'
import { parse } from '../shared/federal/parse.ts'
import { serialise } from '../shared/federal/serialise.ts'
import { parseXml } from '../shared/federal/xml.ts'
import { type Result, resultsOf } from './result.ts'

const { atLeast, watched } = resultsOf('federal')

/** A full application (the largest of the nine requests, 5 KB): how many one core reads and checks, and writes, a second. */
export async function bench(): Promise<Result[]> {
  const bytes = new TextEncoder().encode(exampleRequests.get('ApplicationRequest'))
  const message = parse(formData, parseXml(bytes))
  const read = perSecond(() => parse(formData, parseXml(bytes)))
  const written = perSecond(() => serialise(formData, message))
  return [
    atLeast('parsed and validated', read, 'messages/s', 500),
    watched('serialised', written, 'messages/s'),
    watched('size of the message', bytes.length, 'bytes'),
  ]
}

/** By processor time, the best of ten rounds after one to warm up: what else the machine does only ever takes away. */
function perSecond(work: () => unknown, perRound = 200): number {
  const rounds = Array.from({ length: 11 }, () => {
    const before = process.cpuUsage()
    for (let index = 0; index < perRound; index++) work()
    const { user, system } = process.cpuUsage(before)
    return (perRound * 1e6) / (user + system)
  })
  return Math.max(...rounds.slice(1))
}
