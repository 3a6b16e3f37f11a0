import { showLesson } from '../../shared/contracts/journal.ts'
import { linesOf } from '../../shared/domain/journal.ts'
import { http } from '../../shared/edge/http.ts'
import { classOf, lessonAt } from '../../shared/table/lessons.ts'
import { groupList, namesOf } from '../../shared/table/people/rosters.ts'
import { attendedOn } from '../../shared/table/pupils.ts'

export const handler = http(showLesson, async ({ params, act: { region }, permit }) => {
  const lesson = await lessonAt(region, params.id, (it) => permit({ teacher: it.teacher, group: it.group }))
  const { group, teacher, date, entries } = lesson
  const [{ title, marks }, attended] = await Promise.all([classOf(region, lesson), attendedOn(region, group, date)])
  const refs = [...attended.map(({ id }) => id), ...Object.keys(entries)]
  // They are not found by the class of that day any more.
  for (const { id, left } of attended) if (left) permit({ teacher, child: id })
  const names = await namesOf(region, groupList(group), refs)

  const { scale, absences, corrections: reasons } = marks
  return { ...lesson, title, scale, absences, reasons, pupils: linesOf(lesson, attended, names, marks) }
})
