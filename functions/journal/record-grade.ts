import { GradesRecorded, recordGrade } from '../../shared/contracts/journal.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { fillSheet } from '../../shared/domain/lesson.ts'
import { atVersion, committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { classOf, Lessons, lessonAt } from '../../shared/table/lessons.ts'
import { attendedOn } from '../../shared/table/pupils.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(recordGrade, async ({ params, body: sheet, match, caller, act, permit }) => {
  const { region, now } = act
  const lesson = await lessonAt(region, params.id, ({ teacher }) => permit({ teacher }))
  const { marks, zone } = await classOf(region, atVersion(lesson, match))
  const attended = await attendedOn(region, lesson.group, lesson.date)
  const members = new Set(attended.map(({ id }) => id))

  const filling = { members, marks, today: civilDate(now, zone), by: caller.ref, now }
  const { filled, changes } = fillSheet(lesson, sheet, filling)

  if (filled === lesson) return lesson
  const fact = GradesRecorded.fact({ ...filled, changes, reason: sheet.reason })
  return commit(act, committed(filled), [fact], Lessons.save(filled))
})
