import { useWords } from '../../../shared/ui/language.ts'
import { State } from '../../../shared/ui/states.tsx'
import { Tabs } from '../../../shared/ui/tabs.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { Page } from '../../page.tsx'
import { usePortal } from '../../portal.ts'
import { useStore } from '../../store.ts'
import { DESK } from '../paths.ts'
import type { Shown } from '../words.ts'
import { CaseList } from './case-list.tsx'
import { ChooseSchool } from './choose-school.tsx'
import { useServices } from './use-services.ts'
import { words } from './words.ts'

/** The desk of those who decide on applications for services: by service, by state, one by one or many at once. */
export function DeskPage() {
  const text = useWords(words)
  const { organisation: own } = useMe()
  const { query } = useStore(usePortal().router.place)
  const services = useServices()
  const chosen = own?.id ?? query.get('organisation') ?? ''
  return (
    <Page title={text.title} caption={own?.title} words={words} crumbs={[{ href: '/cabinet/', title: text.start }]}>
      {!own && <ChooseSchool chosen={chosen} />}
      {chosen !== '' && (
        <Loaded of={services} lines={8}>
          {(all) =>
            all.length === 0 ? (
              <State title={text.noServices}>
                <p>{text.noServicesText}</p>
              </State>
            ) : (
              <Desk services={all} organisation={chosen} />
            )
          }
        </Loaded>
      )}
    </Page>
  )
}

function Desk({ services, organisation }: { services: readonly Shown[]; organisation: string }) {
  const text = useWords(words)
  const { query } = useStore(usePortal().router.place)
  const service = services.find(({ code }) => code === query.get('service')) ?? services[0]
  if (!service) return null
  const state = service.states.find(({ code }) => code === query.get('state')) ?? service.states[0]
  const at = query.get('organisation')
  const addressOf = (of: string, code?: string) =>
    `${DESK}?${new URLSearchParams({ ...(at !== null && { organisation: at }), service: of, ...(code && { state: code }) })}`
  return (
    <>
      {services.length > 1 && (
        <Tabs
          label={text.service}
          items={services.map(({ code, title }) => ({ href: addressOf(code), title, current: code === service.code }))}
        />
      )}
      <Tabs
        label={text.state}
        items={service.states.map(({ code, title }) => ({
          href: addressOf(service.code, code),
          title,
          current: code === state?.code,
        }))}
      />
      {state && (
        <CaseList
          key={`${organisation} ${service.code} ${state.code}`}
          service={service}
          state={state.code}
          organisation={organisation}
        />
      )}
    </>
  )
}
