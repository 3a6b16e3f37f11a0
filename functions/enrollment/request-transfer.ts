import { requestTransfer, TransferRequested } from '../../shared/contracts/transfers.ts'
import { committed } from '../../shared/domain/subject.ts'
import { requestTransfer as ask } from '../../shared/domain/transfer.ts'
import { http } from '../../shared/edge/http.ts'
import { Groups } from '../../shared/table/organisations.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { askedFor } from '../../shared/table/transfers.ts'

export const handler = http(requestTransfer, async ({ body, caller, act, permit }) => {
  const { region } = act
  const group = await Groups.get({ region, id: body.group })
  permit({ organisations: [group.organisation] })
  const pupil = await Pupils.get({ region, id: body.pupil })

  const requested = ask(act, pupil, group, caller.ref, await regionData(region))

  return commit(act, committed(requested), [TransferRequested.fact(requested)], ...askedFor(requested))
})
