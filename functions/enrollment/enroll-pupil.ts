import { ApplicationEnrolled, enrollPupil, PupilEnrolled, PupilTransferred } from '../../shared/contracts/enrollment.ts'
import { offerOf } from '../../shared/domain/application.ts'
import { order, stepOf } from '../../shared/domain/offer.ts'
import { admit, attendance } from '../../shared/domain/pupil.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { endOfFiling } from '../../shared/table/filing.ts'
import { applicationToChange } from '../../shared/table/offers.ts'
import { Groups } from '../../shared/table/organisations.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { placeLeft } from '../../shared/table/queue/left-places.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'

/** The place stays taken: it goes from the offer to the enrolment. Who went to another kindergarten leaves that place. */
export const handler = http(enrollPupil, async ({ params, body, match, act, permit }) => {
  const { region } = act
  const application = await applicationToChange(act.region, params.id, (it) =>
    permit({ organisations: [offerOf(it)?.organisation] }),
  )
  const municipality = itsMunicipality(await regionData(region), application.municipality)
  const enrolled = order(atVersion(application, match), body, municipality, act.now)
  const { offer, cohort } = enrolled
  const group = await Groups.get({ region, id: offer.group })
  const child = { region, id: enrolled.child, cohort }

  // A place of a planned year is gone to from its first day, whenever the order was signed.
  const on = [body.on, offer.plan ?? body.on].toSorted()[1] ?? body.on

  const { pupil, left: was } = admit(await Pupils.find(child), child, { ...group, plan: offer.plan }, on, body.number)

  const now = attendance(pupil)
  if (!was) {
    const facts = [ApplicationEnrolled.fact(enrolled), PupilEnrolled.fact({ ...pupil, ...now })]
    return commit(act, stepOf(enrolled), facts, ...(await endOfFiling(enrolled)), Pupils.save(pupil))
  }
  const { facts, writes, left } = await placeLeft(region, was, offer, cohort)
  return commit(
    act,
    stepOf(enrolled),
    [
      ApplicationEnrolled.fact({ ...enrolled, left }),
      PupilTransferred.fact({ ...pupil, ...now, left: was, transfer: enrolled.id }),
      ...facts,
    ],
    ...(await endOfFiling(enrolled)),
    Pupils.save(pupil),
    ...writes,
  )
})
