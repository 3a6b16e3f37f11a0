import { printRun } from '../../shared/contracts/papers.ts'
import { calculated } from '../../shared/domain/runs/run.ts'
import { http } from '../../shared/edge/http.ts'
import { linkToRunPaper } from '../../shared/table/runs/run-papers.ts'
import { Runs } from '../../shared/table/runs/runs.ts'

export const handler = http(printRun, async ({ params: { id }, body: { paper }, act, permit }) => {
  const run = await Runs.get({ region: act.region, id })
  permit({ municipality: run.municipality, list: `queue/${run.municipality}` })
  return linkToRunPaper(act, calculated(run), paper)
})
