import { showMarks } from '../../shared/contracts/journal.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { marksOf, periodAsked, stintsIn } from '../../shared/domain/diary.ts'
import { currentEnrolment, ofPupil } from '../../shared/domain/pupil.ts'
import { municipalityOf } from '../../shared/domain/region.ts'
import { termOn, termsOf } from '../../shared/domain/terms.ts'
import { http } from '../../shared/edge/http.ts'
import { attendedClasses } from '../../shared/table/lessons.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(showMarks, async ({ params: { child }, query, act: { region, now }, permit }) => {
  const [pupil, data] = await Promise.all([Pupils.find({ region, id: child }), regionData(region)])
  permit(ofPupil(child, pupil))
  // Its school counts the days, the last one where it attends none.
  const school = currentEnrolment(pupil) ?? pupil?.enrolments.at(-1)
  const today = civilDate(now, municipalityOf(data, school?.municipality)?.zone ?? data.zone)
  const { from, to } = periodAsked(query, termOn(termsOf(data.terms, today), today))
  const stints = pupil ? stintsIn(pupil, from, to) : []
  const classes = await attendedClasses(region, stints, { timetable: false })

  return { child, from, to, terms: [...termsOf(data.terms, from)], subjects: marksOf(child, classes, data.marks) }
})
