import { markRead } from '../../shared/contracts/notifications.ts'
import { read } from '../../shared/domain/notices/notice.ts'
import { http } from '../../shared/edge/http.ts'
import { Notices } from '../../shared/table/notices.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(markRead, async ({ params, caller, act, permit }) => {
  permit({ person: caller.ref })
  const notice = await Notices.get({ region: act.region, ref: caller.ref, id: params.id })

  return commit(act, {}, [], Notices.put(read(notice, act.now)))
})
