import { listLessons } from '../../shared/contracts/journal.ts'
import { teachersDay } from '../../shared/domain/journal.ts'
import { http } from '../../shared/edge/http.ts'
import { lessonsBy, weekOf } from '../../shared/table/lessons.ts'
import { groupTitles } from '../../shared/table/organisations.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(listLessons, async ({ query: { date }, caller: { ref }, act: { region }, permit }) => {
  permit({ person: ref })
  const [week, saved, { holidays }] = await Promise.all([
    weekOf(region, `teacher/${ref}`),
    lessonsBy(region, ref, date),
    regionData(region),
  ])

  const { lessons, earlier } = teachersDay(week, saved, date, holidays)

  const titles = await groupTitles(region, lessons)
  return { date, earlier, lessons: lessons.map((it) => ({ ...it, title: titles[it.group] ?? it.group })) }
})
