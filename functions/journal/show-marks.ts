import { showMarks } from '../../shared/contracts/journal.ts'
import { checkPeriod, marksOf, stintsIn } from '../../shared/domain/diary.ts'
import { ofPupil } from '../../shared/domain/pupil.ts'
import { http } from '../../shared/edge/http.ts'
import { attendedClasses } from '../../shared/table/lessons.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(showMarks, async ({ params: { child }, query: { from, to }, act: { region }, permit }) => {
  const [pupil, { marks }] = await Promise.all([Pupils.find({ region, id: child }), regionData(region)])
  permit(ofPupil(child, pupil))
  checkPeriod(from, to)
  const stints = pupil ? stintsIn(pupil, from, to) : []
  const classes = await attendedClasses(region, stints, { timetable: false })

  return { child, from, to, subjects: marksOf(child, classes, marks) }
})
