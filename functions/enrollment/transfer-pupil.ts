import { PupilTransferred } from '../../shared/contracts/enrollment.ts'
import { TransferAccepted, transferPupil } from '../../shared/contracts/transfers.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { attendance, currentEnrolment, move } from '../../shared/domain/pupil.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { atVersion, committed } from '../../shared/domain/subject.ts'
import { acceptTransfer } from '../../shared/domain/transfer.ts'
import { http } from '../../shared/edge/http.ts'
import { Groups } from '../../shared/table/organisations.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { regionData } from '../../shared/table/regions.ts'
import { freePlace, takeSeat } from '../../shared/table/runs/seats.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { answered, Transfers } from '../../shared/table/transfers.ts'

/** Two states, two facts and two counts of places in one transaction: the child never stands between two schools. */
export const handler = http(transferPupil, async ({ params, match, act, permit }) => {
  const { region, now } = act
  const transfer = await Transfers.get({ region, id: params.id })
  permit({ organisations: [transfer.from.organisation] })
  const data = await regionData(region)
  const accepted = acceptTransfer(atVersion(transfer, match), data, now)
  const { from, to } = accepted
  const [pupil, group] = await Promise.all([
    Pupils.get({ region, id: transfer.pupil }),
    Groups.get({ region, id: to.group }),
  ])

  const on = civilDate(now, itsMunicipality(data, to.municipality).zone)
  const moved = move(pupil, from.group, group, on, transfer.id)

  const facts = [
    TransferAccepted.fact(accepted),
    PupilTransferred.fact({ ...moved, ...attendance(moved), left: from, transfer: transfer.id }),
  ]
  const left = await freePlace({ region, group: from.group, plan: currentEnrolment(pupil)?.plan })
  const places = [takeSeat({ region, group: group.id }, group.title), left]
  return commit(act, committed(accepted), facts, ...answered(accepted), Pupils.save(moved), ...places)
})
