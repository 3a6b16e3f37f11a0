import { endEnrolment, PupilLeft } from '../../shared/contracts/enrollment.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { leave } from '../../shared/domain/leaving.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { Groups } from '../../shared/table/organisations.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { placeGivenUp } from '../../shared/table/queue/left-places.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(endEnrolment, async ({ body, act, permit }) => {
  const { region } = act
  const group = await Groups.get({ region, id: body.group })
  permit({ organisations: [group.organisation] })
  const [known, data] = await Promise.all([Pupils.get({ region, id: body.pupil }), regionData(region)])
  const today = civilDate(act.now, itsMunicipality(data, group.municipality).zone)

  const { left, ended } = leave(known, group.id, body, today)

  const { facts, writes, plan } = await placeGivenUp(region, left, known.cohort, today)
  const pupil = ended(plan)
  const fact = PupilLeft.fact({ ...pupil, ...left, on: body.on, ground: body.ground })
  return commit(act, { on: body.on }, [fact, ...facts], Pupils.save(pupil), ...writes)
})
