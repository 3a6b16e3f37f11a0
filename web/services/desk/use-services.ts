import { listServices, showService } from '../../../shared/contracts/services.ts'
import { concerns } from '../../../shared/domain/case.ts'
import { useMe } from '../../me.ts'
import { usePortal } from '../../portal.ts'
import { type Loading, useLoading } from '../../use-call.ts'
import type { Shown } from '../words.ts'

/** The services of the region that are this role's business, whole: few, and read once for a desk. */
export function useServices(): Loading<Shown[]> {
  const { call } = usePortal()
  const { region, role } = useMe()
  const query = { region: region.code }
  return useLoading(async (signal) => {
    const { items } = await call(listServices, { query, signal })
    const all = await Promise.all(
      items.map(({ code }) => call(showService, { params: { service: code }, query, signal })),
    )
    return role === 'exam-coordinator' ? all.filter((service) => concerns(service, role)) : all
  }, `services ${region.code} ${role}`)
}
