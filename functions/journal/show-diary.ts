import { showDiary } from '../../shared/contracts/journal.ts'
import { addDays } from '../../shared/domain/calendar.ts'
import { diaryOf, marksOf, mondayOf, stintsIn } from '../../shared/domain/diary.ts'
import { ofPupil } from '../../shared/domain/pupil.ts'
import { http } from '../../shared/edge/http.ts'
import { attendedClasses } from '../../shared/table/lessons.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(showDiary, async ({ params: { child }, query, act: { region }, permit }) => {
  const [pupil, data] = await Promise.all([Pupils.find({ region, id: child }), regionData(region)])
  permit(ofPupil(child, pupil))
  const week = mondayOf(query.week)
  const stints = pupil ? stintsIn(pupil, week, addDays(week, 6)) : []
  const classes = await attendedClasses(region, stints, { timetable: true })

  return { child, week, days: diaryOf(child, classes, week, data), averages: marksOf(child, classes, data.marks) }
})
