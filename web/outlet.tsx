import { useEffect, useState } from 'preact/hooks'
import { Button, ButtonLink } from '../shared/ui/button.tsx'
import { Content } from '../shared/ui/frame.tsx'
import { useWords } from '../shared/ui/language.ts'
import { Skeleton, State } from '../shared/ui/states.tsx'
import { Failure, failureTitle } from './failure.tsx'
import type { Me } from './me.ts'
import { Page } from './page.tsx'
import { usePortal } from './portal.ts'
import { NoConnection } from './problem-error.ts'
import { RoleSwitch } from './role-switch.tsx'
import type { Drawing } from './router.ts'
import { useLoading } from './use-call.ts'
import { shellWords } from './words.ts'

/** Before there is anything to show. */
export const Blank = () => (
  <Content>
    <Skeleton lines={6} />
  </Content>
)

export function NotFoundPage() {
  const words = useWords(shellWords)
  return (
    <Page title={words.notFound}>
      <p>{words.notFoundText}</p>
      <div>
        <ButtonLink href="/cabinet/">{words.toStart}</ButtonLink>
      </div>
    </Page>
  )
}

/** Perhaps the page belongs to another role of the same person: then that is one press away. */
export function NoRightsPage({ me }: { me: Me }) {
  const words = useWords(shellWords)
  return (
    <Page title={words.noRights}>
      <p>{words.noRightsText}</p>
      <RoleSwitch me={me} />
      <div>
        <ButtonLink href="/cabinet/">{words.toStart}</ButtonLink>
      </div>
    </Page>
  )
}

/** No page of a family is at this address: one of an official may be. */
export function UnknownPage() {
  const { pages } = usePortal()
  const rest = useLoading(pages.fetchRest, 'pages of officials')
  return rest.kind === 'failed' ? <FailurePage error={unfetched(rest.error)} again={rest.again} /> : <Blank />
}

export function FailurePage({ error, again }: { error: unknown; again: () => void }) {
  const words = useWords(shellWords)
  return (
    <Page title={failureTitle(error, words)} ownHeading>
      <Failure error={error} again={again} level={1} />
    </Page>
  )
}

const unfetched = (cause: unknown) => new NoConnection('the page could not be fetched', { cause })

/** How long the page before stays while the next is fetched. */
const STAY = 300

type FetchedProps = {
  /** Names what is fetched: the component stays in place while only the parameters of its address change. */
  page: string
  address: string
  fetchPage: () => Promise<Drawing>
}

/** Draws a page, fetched when it is asked for. */
export function Fetched({ page, address, fetchPage }: FetchedProps) {
  const [shown, setShown] = useState<{ page: string; draw: Drawing }>()
  const [failure, setFailure] = useState<{ address: string; error: unknown }>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    let left = false
    const slow = setTimeout(() => setShown({ page: '', draw: () => <Blank /> }), STAY)
    fetchPage()
      .then(
        (draw) => left || setShown({ page, draw }),
        (cause: unknown) => left || setFailure({ address, error: unfetched(cause) }),
      )
      .finally(() => clearTimeout(slow))
    return () => {
      left = true
      clearTimeout(slow)
    }
  }, [address, round])
  if (failure?.address === address)
    return (
      <FailurePage
        error={failure.error}
        again={() => {
          setFailure(undefined)
          setRound(round + 1)
        }}
      />
    )
  return shown ? <div key={shown.page}>{shown.draw()}</div> : <Blank />
}

/** A page that broke while it was drawn: the frame stands, and the person is told. */
export function BrokenPage({ again }: { again: () => void }) {
  const words = useWords(shellWords)
  return (
    <Page title={words.failed} ownHeading>
      <State level={1} title={words.failed} role="alert" action={<Button onClick={again}>{words.retry}</Button>}>
        <p>{words.failedText}</p>
      </State>
    </Page>
  )
}
