import { PupilReturned, restoreEnrolment } from '../../shared/contracts/enrollment.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { comeBack } from '../../shared/domain/leaving.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { Groups } from '../../shared/table/organisations.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { placeTakenBack } from '../../shared/table/queue/left-places.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(restoreEnrolment, async ({ body, act, permit }) => {
  const { region } = act
  const group = await Groups.get({ region, id: body.group })
  permit({ organisations: [group.organisation] })
  const [known, data] = await Promise.all([Pupils.get({ region, id: body.pupil }), regionData(region)])
  const today = civilDate(act.now, itsMunicipality(data, group.municipality).zone)

  const { pupil, left } = comeBack(known, group.id, body, today)

  const { facts, writes } = await placeTakenBack(region, left, group.title)
  const fact = PupilReturned.fact({ ...pupil, ...left, on: today, ground: body.ground })
  return commit(act, { from: left.from }, [fact, ...facts], Pupils.save(pupil), ...writes)
})
