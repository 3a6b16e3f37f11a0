import { flawSaid } from '../local/audit-words.ts'
import { connect } from '../local/connect.ts'
import { StartFailure } from '../local/failure.ts'
import { spoken } from '../local/language.ts'
import { misused, speaks, usage } from '../local/usage.ts'

const help = {
  ru: `npm run audit -- verify [--data .local] [--region КОД]

Перепроверяет всю историю работающего локального региона: каждую цепочку фактов против состояния, каждый подписанный корень
против цепочек, каждый факт против шины, и что никто, кто о факте услышал, не сделал одно и то же дважды. На каждое нарушение —
строка JSON с местом (предмет#номер или файл корня; о корне в stderr ещё и словами), последней строкой {"ok", "subjects",
"facts", "roots", "signedAt", "unpublished", "events"}. За то, что было после "signedAt" (старшего из последних корней регионов), подпись ещё не ручается.

Код завершения: 0 всё цело, 1 нет, 2 неверные параметры или региона нет.`,
  en: `npm run audit -- verify [--data .local] [--region CODE]

Re-checks the whole history of the running local region: every chain of facts against its state, every signed root
against the chains, every fact against the bus, and that nobody who heard of a fact did the same twice. Prints a JSON line
for each thing that is wrong, with its place (subject#number, or a root's file; of a root stderr says it in words too), and
a last line {"ok", "subjects", "facts", "roots", "signedAt", "unpublished", "events"}. What happened after "signedAt", the oldest of the regions' newest roots, no root vouches for yet.

Exit codes: 0 nothing is wrong, 1 something is, 2 bad usage or no region.`,
}

const { values, positionals } = usage(help, {
  allowPositionals: true,
  options: { data: { type: 'string', default: '.local' }, region: { type: 'string' }, ...speaks },
})

if (positionals[0] !== 'verify') misused(help, { ru: 'Что сделать: verify.', en: 'What is to be done: verify.' })

try {
  await connect(values.data)
  const { auditRegion } = await import('../shared/table/archive/audit.ts')
  const { auditBus } = await import('../local/cloud/bus-audit.ts')
  const { regionCodes } = await import('../shared/table/regions.ts')
  const total = { ok: true, subjects: 0, facts: 0, roots: 0, signedAt: '', unpublished: 0, events: 0 }
  const signed: string[] = []
  const tell = (flaw: object) => {
    console.log(JSON.stringify(flaw))
    total.ok = false
  }
  const bus = values.region === undefined ? await auditBus(values.data) : undefined
  for (const region of values.region === undefined ? await regionCodes() : [values.region]) {
    const audit = await auditRegion(region, undefined, bus?.passes)
    const { flaws, subjects, facts, roots, signedAt = 'never', unpublished } = audit
    for (const flaw of flaws) {
      tell({ region, ...flaw })
      const said = flawSaid(flaw)
      if (said) console.error(spoken(said))
    }
    signed.push(signedAt)
    total.subjects += subjects
    total.facts += facts
    total.roots += roots
    total.unpublished += unpublished
  }
  if (bus) {
    const { events, flaws } = await bus.result()
    for (const flaw of flaws) tell(flaw)
    total.events = events
  }
  total.signedAt = signed.toSorted((a, b) => (a === 'never' || (b !== 'never' && a < b) ? -1 : 1))[0] ?? 'never'
  console.log(JSON.stringify(total))
  process.exitCode = total.ok ? 0 : 1
} catch (error) {
  if (!(error instanceof StartFailure)) throw error
  console.error(error.message)
  process.exitCode = 2
}
