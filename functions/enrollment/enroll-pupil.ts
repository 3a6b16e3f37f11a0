import { ApplicationEnrolled, enrollPupil, PupilEnrolled } from '../../shared/contracts/enrollment.ts'
import { offerOf } from '../../shared/domain/application.ts'
import { order, stepOf } from '../../shared/domain/offer.ts'
import { attendance, enrol } from '../../shared/domain/pupil.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { commit } from '../../shared/table/facts.ts'
import { endOfFiling } from '../../shared/table/filing.ts'
import { applicationToChange } from '../../shared/table/offers.ts'
import { Groups } from '../../shared/table/organisations.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { regionData } from '../../shared/table/regions.ts'

/** The place stays taken: it goes from the offer to the enrolment. */
export const handler = http(enrollPupil, async ({ params, body, match, act, permit }) => {
  const { region } = act
  const application = await applicationToChange(act.region, params.id, (it) =>
    permit({ organisations: [offerOf(it)?.organisation] }),
  )
  const municipality = itsMunicipality(await regionData(region), application.municipality)
  const enrolled = order(atVersion(application, match), body, municipality, act.now)
  const group = await Groups.get({ region, id: enrolled.offer.group })
  const child = { region, id: enrolled.child, cohort: enrolled.cohort }

  const pupil = enrol(await Pupils.find(child), child, { ...group, plan: enrolled.offer.plan }, body.on, body.number)

  const facts = [ApplicationEnrolled.fact(enrolled), PupilEnrolled.fact({ ...pupil, ...attendance(pupil) })]
  return commit(act, stepOf(enrolled), facts, ...(await endOfFiling(enrolled)), Pupils.save(pupil))
})
