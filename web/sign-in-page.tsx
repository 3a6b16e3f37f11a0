import { Region } from '../shared/domain/fields.ts'
import { ButtonLink } from '../shared/ui/button.tsx'
import { Lead } from '../shared/ui/heading.tsx'
import { useWords } from '../shared/ui/language.ts'
import { Page } from './page.tsx'
import { usePortal } from './portal.ts'
import type { SessionState } from './session.ts'
import { useStore } from './store.ts'
import { shellWords } from './words.ts'

/** What the sign-in route takes for a way back (shared/contracts/access.ts). */
const WAY_BACK = /^\/[\w\-./?=&%]*$/

/** Where signing in begins, in the region that the address names; afterwards the person is back where they were. */
export function signInAddress(path: string, query: URLSearchParams): string {
  const region = Region.safeParse(query.get('region')).data
  const asked = query.toString()
  const whole = asked === '' ? path : `${path}?${asked}`
  const to = [whole, path].find((it) => WAY_BACK.test(it)) ?? '/cabinet/'
  return `/session/sign-in?${new URLSearchParams({ ...(region !== undefined && { region }), to })}`
}

type Because = Extract<SessionState, { kind: 'signed-out' }>['because']

/** In the place of any page that needs somebody signed in. */
export function SignInPage({ because, told }: { because: Because; told?: string | undefined }) {
  const words = useWords(shellWords)
  const { router } = usePortal()
  const { path, query } = useStore(router.place)
  const said = {
    'another-person': [words.another, words.anotherText],
    'another-role': [words.anotherRole, words.anotherRoleText],
    'not-signed-in': [words.signInTitle, words.signInLead],
    ended: [words.ended, words.endedText],
    left: [words.left, words.leftText],
  } as const
  const [title, text] = said[because]
  if (because === 'another-person' || because === 'another-role')
    return (
      <Page title={title}>
        <p class="measure">{text}</p>
        <div>
          {/* Not the router's: the page has to be loaded anew. */}
          <a class="button" href="/cabinet/" target="_self">
            {words.openAnew}
          </a>
        </div>
      </Page>
    )
  return (
    <Page title={title}>
      <Lead>{told ?? text}</Lead>
      <div>
        <ButtonLink large href={signInAddress(path, query)}>
          {words.signIn}
        </ButtonLink>
      </div>
      <p class="measure soft">{words.signInHow}</p>
      <p>
        <a href="/cabinet/code">{words.withCode}</a>
      </p>
    </Page>
  )
}
