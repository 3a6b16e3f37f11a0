import { parseArgs } from 'node:util'
import { connect } from '../local/connect.ts'
import { StartFailure } from '../local/failure.ts'

const help = `npm run audit -- verify [--data .local] [--region CODE]

Re-checks the whole history of the running local region: every chain of facts against its state, every signed root
against the chains. Prints a JSON line for each thing that is wrong, with its place, and a last line
{"ok", "subjects", "facts", "roots", "unpublished"}.

Exit codes: 0 nothing is wrong, 1 something is, 2 bad usage or no region.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: '.local' }, region: { type: 'string' }, help: { type: 'boolean' } },
})

if (values.help || positionals[0] !== 'verify') {
  console.error(help)
  process.exit(values.help ? 0 : 2)
}

try {
  await connect(values.data)
  const { auditRegion } = await import('../shared/table/audit.ts')
  const { regionCodes } = await import('../shared/table/regions.ts')
  const total = { ok: true, subjects: 0, facts: 0, roots: 0, unpublished: 0 }
  for (const region of values.region === undefined ? await regionCodes() : [values.region]) {
    const { flaws, subjects, facts, roots, unpublished } = await auditRegion(region)
    for (const flaw of flaws) console.log(JSON.stringify({ region, ...flaw }))
    total.ok &&= flaws.length === 0
    total.subjects += subjects
    total.facts += facts
    total.roots += roots
    total.unpublished += unpublished.length
  }
  console.log(JSON.stringify(total))
  process.exitCode = total.ok ? 0 : 1
} catch (error) {
  if (!(error instanceof StartFailure)) throw error
  console.error(error.message)
  process.exitCode = 2
}
