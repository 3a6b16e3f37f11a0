import { listLessons } from '../../shared/contracts/journal.ts'
import { teachersDay } from '../../shared/domain/journal.ts'
import { lessonPlace } from '../../shared/domain/lesson.ts'
import { http } from '../../shared/edge/http.ts'
import { lessonsBy, weekOf } from '../../shared/table/lessons.ts'
import { groupsAt } from '../../shared/table/organisations.ts'
import { regionData } from '../../shared/table/regions.ts'

/** Those of the school that the teacher is at now: who teaches in two has a role in each. */
export const handler = http(listLessons, async ({ query: { date }, caller, act: { region }, permit }) => {
  const { ref, organisation } = caller
  permit({ person: ref })
  const [week, saved, { holidays }] = await Promise.all([
    weekOf(region, `teacher/${ref}`),
    lessonsBy(region, ref, date),
    regionData(region),
  ])
  const groups = [...week.map(({ group }) => group), ...saved.map(({ id }) => lessonPlace(id).group)]
  const titles = await groupsAt(region, organisation, groups)

  const { lessons, earlier } = teachersDay(
    week.filter(({ group }) => titles.has(group)),
    saved.filter(({ id }) => titles.has(lessonPlace(id).group)),
    date,
    holidays,
  )

  return { date, earlier, lessons: lessons.map((it) => ({ ...it, title: titles.get(it.group) ?? it.group })) }
})
