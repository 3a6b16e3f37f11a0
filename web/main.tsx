import { render } from 'preact'
import '../shared/ui/bound-words.ts'
import { refreshSession, signOut } from '../shared/contracts/access.ts'
import { App } from './app.tsx'
import { createCall } from './call.ts'
import { draftsIn } from './draft.ts'
import { knownPages } from './known-pages.ts'
import { languageChoice } from './language-choice.ts'
import { lastSeenIn } from './last-seen.ts'
import { pages } from './pages.ts'
import { type Portal, PortalContext } from './portal.ts'
import { request } from './request.ts'
import { startRouter } from './router.ts'
import { createSession } from './session.ts'
import { store } from './store.ts'

const now = () => Date.now()
const language = languageChoice(localStorage, async (wanted) => (wanted === 'en' ? import('./english.ts') : undefined))
const transport = { fetch: fetch.bind(window), language: language.now.get }

const online = store(navigator.onLine)
addEventListener('online', () => online.set(true))
addEventListener('offline', () => online.set(false))

const wait = (milliseconds: number, signal?: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })

const tabs = new BroadcastChannel('zvonok-session')
const session = createSession({
  refresh: (as) => request(refreshSession, { body: as === undefined ? {} : { as } }, transport),
  leave: (everywhere) => request(signOut, { body: { everywhere } }, transport),
  now,
  wait,
  // Locks need a secure address; without them only this tab takes its turn.
  alone: (work) => ('locks' in navigator ? navigator.locks.request('zvonok-session', work) : work()),
  channel: {
    post: (message) => tabs.postMessage(message),
    listen: (onMessage) => tabs.addEventListener('message', ({ data }) => onMessage(data)),
  },
})

const portal: Portal = {
  pages: knownPages(pages, async () => (await import('./office-pages.ts')).officePages),
  call: createCall({ ...transport, token: session.token, onReach: online.set, wait, random: Math.random }),
  session,
  router: startRouter(window, '/cabinet'),
  drafts: draftsIn(localStorage, now),
  seen: lastSeenIn(localStorage, now),
  language,
  online,
  now,
}

session.state.watch(({ kind }) => {
  if (kind === 'signed-out') portal.seen.clear()
  // Later, when nothing else waits for the line. An address without TLS has no such worker.
  if (kind === 'signed-in') setTimeout(() => navigator.serviceWorker?.register('/cabinet/worker.js'), 5_000)
})
session.token().catch(() => undefined)
if (language.remembered !== 'ru') await language.choose(language.remembered)
const root = document.getElementById('app')
if (root) {
  root.replaceChildren()
  render(
    <PortalContext.Provider value={portal}>
      <App />
    </PortalContext.Provider>,
    root,
  )
}
