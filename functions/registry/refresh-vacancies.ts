import { schedule } from '../../shared/edge/schedule.ts'
import { storePublic } from '../../shared/table/papers/public-pages.ts'
import { inTurn } from '../../shared/table/store/turns.ts'
import { territoriesNow } from '../../shared/table/territories.ts'
import { VACANCIES, vacanciesNow } from '../../shared/table/vacancies.ts'
import { publicSite } from '../../shared/ui/public/public-site.ts'

/** Regions that this process has seen to: a new one may be a new release, which draws the pages otherwise. */
const seenTo = new Set<string>()

/** The public pages of a region that has none yet, and what changed while somebody else's turn was on. */
export const handler = schedule('refresh-vacancies', async (act) => {
  const draw = async () => {
    const [vacancies, acts] = await Promise.all([vacanciesNow(act), territoriesNow(act)])
    await storePublic(vacancies, publicSite(vacancies, acts), acts)
  }
  const drawn = await inTurn(act, VACANCIES.turn, VACANCIES.seconds, draw, !seenTo.has(act.region))
  if (drawn) seenTo.add(act.region)
})
