import type { ComponentChildren } from 'preact'
import { showApplication } from '../../../shared/contracts/applications.ts'
import { Loaded } from '../../loaded.tsx'
import { Page } from '../../page.tsx'
import { useCall } from '../../use-call.ts'
import { type Application, crumbs, words } from './words.ts'

type Props = { id: string; children: (application: Application, again: () => void) => ComponentChildren }

/** The application that an address names; until it is there, and when it is not, a page that says so. */
export function ApplicationAt({ id, children }: Props) {
  const loading = useCall(showApplication, { params: { id } })
  if (loading.kind === 'ready') return <>{children(loading.value, loading.again)}</>
  return (
    <Page title={words.ru.caption} words={words} crumbs={crumbs}>
      <Loaded of={loading} lines={8}>
        {() => null}
      </Loaded>
    </Page>
  )
}
