import type { ComponentChildren } from 'preact'
import { showCase } from '../../shared/contracts/cases.ts'
import { showService } from '../../shared/contracts/services.ts'
import type { Crumb } from '../../shared/ui/breadcrumbs.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { useCall } from '../use-call.ts'
import { useLive } from '../use-live.ts'
import { CASES } from './paths.ts'
import type { Case, Shown } from './words.ts'

/** The list that the applications of a family stand on. */
export const listOf = (role: string): string => (role === 'parent' ? '/cabinet/applications' : CASES)

/** The way to an application of a family. */
export const caseCrumbs = (role: string, text: { start: string; mine: string }): Crumb[] => [
  { href: '/cabinet/', title: text.start },
  { href: listOf(role), title: text.mine },
]

/** An application and the service that its questions and states belong to; `renew` reads it again. */
export function useCase(id: string) {
  return useLive(showCase, { params: { id } })
}

type Props = { it: Case; children: (service: Shown) => ComponentChildren }

/** The service of an application, once it is read. */
export function ServiceOf({ it, children }: Props) {
  const { region } = useMe()
  const service = useCall(showService, { params: { service: it.service.code }, query: { region: region.code } })
  return <Loaded of={service}>{children}</Loaded>
}
