import { checkPaper } from '../../shared/contracts/papers.ts'
import { municipalityOf } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { organisation } from '../../shared/table/organisations.ts'
import { regionData } from '../../shared/table/regions.ts'
import { isGenuine } from '../../shared/vault/paper-code.ts'

export const handler = http(checkPaper, async ({ params: { code }, query: paper, act: { region }, permit }) => {
  permit({})
  if (!(await isGenuine(region, paper, code))) return { genuine: false }
  const issuer =
    paper.kind === 'order' || paper.kind === 'case-receipt'
      ? (await organisation(region, paper.by))?.title
      : municipalityOf(await regionData(region), paper.by)?.authority
  return { genuine: true, issuer }
})
