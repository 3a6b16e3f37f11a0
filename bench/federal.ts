import { exampleRequests } from '../shared/federal/examples.ts'
import { formData } from '../shared/federal/kindergarten.ts'
import { parse } from '../shared/federal/parse.ts'
import { serialise } from '../shared/federal/serialise.ts'
import { parseXml } from '../shared/federal/xml.ts'

type Result = { bench: string; metric: string; value: number; unit: string; budget: number | null; ok: boolean }

/** A full application (the largest of the nine requests, 5 KB): how many one core reads and checks, and writes, a second. */
export async function bench(): Promise<Result[]> {
  const bytes = new TextEncoder().encode(exampleRequests.get('ApplicationRequest'))
  const message = parse(formData, parseXml(bytes))
  return [
    result(
      'parsed and validated',
      perSecond(() => parse(formData, parseXml(bytes))),
      500,
    ),
    result(
      'serialised',
      perSecond(() => serialise(formData, message)),
      null,
    ),
    result('size of the message', bytes.length, null, 'bytes'),
  ]
}

const result = (metric: string, value: number, budget: number | null, unit = 'messages/s'): Result => ({
  bench: 'federal',
  metric,
  value: Math.round(value),
  unit,
  budget,
  ok: budget === null || value >= budget,
})

/** The median of five rounds after one to warm up. */
function perSecond(work: () => unknown, perRound = 200): number {
  const rounds = Array.from({ length: 6 }, () => {
    const start = performance.now()
    for (let index = 0; index < perRound; index++) work()
    return (perRound * 1000) / (performance.now() - start)
  })
  return rounds.slice(1).toSorted((a, b) => a - b)[2] ?? 0
}
