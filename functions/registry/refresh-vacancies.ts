import { schedule } from '../../shared/edge/schedule.ts'
import { inTurn } from '../../shared/table/turns.ts'
import { storeVacancies, VACANCIES, vacanciesNow } from '../../shared/table/vacancies.ts'
import { vacanciesPage } from '../../shared/ui/vacancies.tsx'

/** The page of a region that has none yet, and what changed while somebody else's turn was on. */
export const handler = schedule('refresh-vacancies', async (act) => {
  await inTurn(act, VACANCIES.turn, VACANCIES.seconds, async () => {
    const vacancies = await vacanciesNow(act)
    await storeVacancies(vacancies, vacanciesPage(vacancies))
  })
})
