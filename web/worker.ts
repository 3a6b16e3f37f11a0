/**
 * Keeps the app itself on the device, so that it opens without a line: the document, and scripts, styles and fonts as they
 * are used. Answers of the API never pass through here; what of them is kept, and for how long, last-seen.ts decides.
 */
type Waiting = Event & { waitUntil: (work: Promise<unknown>) => void }
type Fetching = Event & { request: Request; respondWith: (answer: Promise<Response>) => void }

// The types of a browser know windows only; put in by the build: the files of this build that every page begins with.
declare global {
  interface WindowEventMap {
    install: Waiting
    activate: Waiting
    fetch: Fetching
  }
}
declare const skipWaiting: () => Promise<void>
declare const clients: { claim: () => Promise<void> }
declare const SHELL: readonly string[]
declare const VERSION: string

const DOCUMENT = '/cabinet/'
const PREFIX = 'zvonok-app-'
const current = () => caches.open(PREFIX + VERSION)

addEventListener('install', (event) => {
  event.waitUntil(
    current()
      .then((cache) => cache.addAll([DOCUMENT, ...SHELL]))
      .then(skipWaiting),
  )
})

/** A tab that was opened before the update still fetches parts of the build before: that one stays too. */
addEventListener('activate', (event) => {
  const old = caches.keys().then((names) => names.filter((name) => name.startsWith(PREFIX)).slice(0, -2))
  event.waitUntil(
    old.then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => clients.claim()),
  )
})

addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin) return
  if (mode === 'navigate') event.respondWith(kept(DOCUMENT, event.request))
  else if (pathname.startsWith('/assets/')) event.respondWith(kept(pathname, event.request))
})

/** From this device; what is not there is fetched and stays. The name of a file says what is in it: it is never old. */
async function kept(name: string, request: Request): Promise<Response> {
  const cache = await current()
  const found = (await cache.match(name)) ?? (await caches.match(name))
  if (found) return found
  const answer = await fetch(request)
  if (answer.ok) await cache.put(name, answer.clone())
  return answer
}
