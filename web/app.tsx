import type { ComponentChildren } from 'preact'
import { useEffect, useErrorBoundary, useRef } from 'preact/hooks'
import { showMe } from '../shared/contracts/access.ts'
import type { Language } from '../shared/domain/problems/problem.ts'
import { DisplayPanel } from '../shared/ui/display-panel.tsx'
import { Frame } from '../shared/ui/frame.tsx'
import { LanguageContext, useWords } from '../shared/ui/language.ts'
import { AccountMenu } from './account-menu.tsx'
import { Offline, SessionEnding } from './alerts.tsx'
import { isFamily, type Me, MeContext, RenewMeContext } from './me.ts'
import { navFor } from './nav.ts'
import { Blank, BrokenPage, FailurePage, Fetched, NoRightsPage, NotFoundPage, UnknownPage } from './outlet.tsx'
import { usePerson } from './person.ts'
import { useKnownPages, usePortal } from './portal.ts'
import { NoConnection } from './problem-error.ts'
import type { SessionState } from './session.ts'
import { SignInPage } from './sign-in-page.tsx'
import { useStore } from './store.ts'
import type { Loading } from './use-call.ts'
import { useSeen } from './use-seen.ts'
import { shellWords } from './words.ts'

/** The signed-in app: frame, session, and the page at the address. */
export function App() {
  const { language } = usePortal()
  const chosen = useStore(language.now)
  useEffect(() => {
    document.documentElement.lang = chosen
  }, [chosen])
  return (
    <LanguageContext.Provider value={chosen}>
      <Shell />
    </LanguageContext.Provider>
  )
}

function Shell() {
  const { session, router, pages } = usePortal()
  const state = useStore(session.state)
  const place = useStore(router.place)
  const turns = useTurns(usePerson())
  const loading = useSeen(showMe, {})
  const me = loading.kind === 'ready' ? loading.value : undefined

  useEffect(() => {
    for (const open of document.querySelectorAll('details.menu[open]')) open.removeAttribute('open')
  }, [place])

  // Their sections stand in the header of every page; where they are needed and do not come, that place says so itself.
  const official = me !== undefined && !isFamily(me)
  useEffect(() => {
    if (official) pages.fetchRest().catch(() => undefined)
  }, [official])

  return (
    <MeContext.Provider value={me}>
      <RenewMeContext.Provider value={loading.again}>
        <Header me={me} state={state}>
          <Guarded key={turns}>
            <Outlet state={state} loading={loading} />
          </Guarded>
        </Header>
      </RenewMeContext.Provider>
    </MeContext.Provider>
  )
}

/** Grows when one person takes the place of another: nothing of the first may stay. Who was only asked for goes on typing. */
function useTurns(person: string): number {
  const known = useRef({ person, turns: 0 })
  const { person: before, turns } = known.current
  if (person !== before) known.current = { person, turns: before === '' ? turns : turns + 1 }
  return known.current.turns
}

type HeaderProps = { me: Me | undefined; state: SessionState; children: ComponentChildren }

function Header({ me, state, children }: HeaderProps) {
  const words = useWords(shellWords)
  const { router, language } = usePortal()
  const { list } = useKnownPages()
  const chosen = useStore(language.now)
  const { path } = useStore(router.place)
  // Sections belong to a role: there are none before somebody with several positions has said as whom they come.
  const nav = me && !me.asks ? navFor(list, me, chosen, path) : []
  return (
    <Frame
      region={me?.region.title ?? ''}
      home="/cabinet/"
      nav={nav}
      account={me && <AccountMenu me={me} />}
      display={
        <DisplayPanel>
          <LanguageChoice chosen={chosen} onChoose={language.choose} />
        </DisplayPanel>
      }
      alerts={
        <>
          <Offline />
          {state.kind === 'signed-in' && <SessionEnding endsAt={state.endsAt} />}
        </>
      }
      footer={{
        links: [
          { href: '/cabinet/accessibility', title: words.accessibility },
          { href: '/docs/', title: words.developers },
          { href: '/cabinet/styles', title: words.styles },
        ],
        text: words.operator,
      }}
    >
      {children}
    </Frame>
  )
}

const languages = [
  ['ru', 'Русский'],
  ['en', 'English'],
] as const

function LanguageChoice({ chosen, onChoose }: { chosen: Language; onChoose: (language: Language) => void }) {
  const words = useWords(shellWords)
  return (
    <fieldset>
      <legend>{words.language}</legend>
      <div class="pick">
        {languages.map(([code, title]) => (
          <button key={code} type="button" lang={code} aria-pressed={code === chosen} onClick={() => onChoose(code)}>
            {title}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

function Guarded({ children }: { children: ComponentChildren }) {
  const [broken, mend] = useErrorBoundary()
  return broken === undefined ? children : <BrokenPage again={mend} />
}

const choosing = async () => {
  const { RolePage } = await import('./account/role-page.tsx')
  return () => <RolePage />
}

type OutletProps = { state: SessionState; loading: Loading<Me> }

function Outlet({ state, loading }: OutletProps) {
  const { router, session } = usePortal()
  const { list, whole } = useKnownPages()
  const { path } = useStore(router.place)
  const [found] = list.flatMap((entry) => {
    const fetchPage = entry.match(path)
    return fetchPage ? [{ ...entry, fetchPage }] : []
  })
  // On a slow line the page comes while the server is still asked who is there; what fails here is told when it is drawn.
  useEffect(() => {
    found?.fetchPage().catch(() => undefined)
  }, [path, found?.path])
  if (!found) return whole ? <NotFoundPage /> : <UnknownPage />
  const { who, path: page, fetchPage } = found
  if (who !== 'anyone') {
    if (state.kind === 'signed-out') return <SignInPage because={state.because} told={state.told} />
    if (loading.kind === 'failed') return <FailurePage error={loading.error} again={loading.again} />
    if (loading.kind === 'loading' && state.kind === 'unreachable')
      return (
        <FailurePage
          error={new NoConnection()}
          again={() => {
            session.token().catch(() => undefined)
          }}
        />
      )
    if (loading.kind === 'loading') return <Blank />
    if (loading.value.asks) return <Fetched page="role" address="role" fetchPage={choosing} />
    if (!who.includes(loading.value.role)) return <NoRightsPage me={loading.value} />
  }
  return <Fetched page={page} address={path} fetchPage={fetchPage} />
}
