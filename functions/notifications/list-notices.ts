import { listNotices } from '../../shared/contracts/notifications.ts'
import { isToldOf } from '../../shared/domain/access/policy.ts'
import { isFarewell, type Notice, type NoticeCode } from '../../shared/domain/notices/notice.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { noticesOf } from '../../shared/table/notices.ts'
import { titledGroup, titledOrganisation, zoneOfOrganisation } from '../../shared/table/organisations.ts'
import { regionData } from '../../shared/table/regions.ts'
import { titledService } from '../../shared/table/services.ts'

export const handler = http(listNotices, async ({ query, caller, act, permit }) => {
  permit({ person: caller.ref })
  const after = await openCursor(caller, 'notices', query.after)
  // What was told before guardianship or a delegation ended is not theirs to read any more.
  const isTheirs = (it: Notice) => isToldOf(caller, it.child) || isFarewell(it)
  const { items, next } = await noticesOf(act.region, caller.ref, after, isTheirs)

  const { secondLanguage, secondWords } = await regionData(act.region)
  const secondOf = (code: NoticeCode) => {
    const text = secondWords?.notices[code]
    return secondLanguage && text !== undefined ? { language: secondLanguage.code, text } : undefined
  }

  const shown = items.map(async ({ service, state, ...it }) => ({
    ...it,
    ...(service !== undefined && { service: await titledService(act.region, service, state) }),
    organisation: it.organisation === undefined ? undefined : await titledOrganisation(act.region, it.organisation),
    group: it.group === undefined ? undefined : await titledGroup(act.region, it.group),
    second: secondOf(it.code),
    zone: await zoneOfOrganisation(act.region, it.organisation),
  }))
  return { items: await Promise.all(shown), next: await sealCursor(act, caller, 'notices', next) }
})
