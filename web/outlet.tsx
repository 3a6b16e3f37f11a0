import { useEffect, useState } from 'preact/hooks'
import { ButtonLink } from '../shared/ui/button.tsx'
import { Content } from '../shared/ui/frame.tsx'
import { useWords } from '../shared/ui/language.ts'
import { Skeleton, State } from '../shared/ui/states.tsx'
import { Failure } from './failure.tsx'
import { Page } from './page.tsx'
import { NoConnection } from './problem-error.ts'
import type { Drawing } from './router.ts'
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

export function NoRightsPage() {
  const words = useWords(shellWords)
  return (
    <Page title={words.noRights}>
      <p>{words.noRightsText}</p>
      <div>
        <ButtonLink href="/cabinet/">{words.toStart}</ButtonLink>
      </div>
    </Page>
  )
}

export const FailurePage = ({ error, again }: { error: unknown; again: () => void }) => (
  <Content>
    <Failure error={error} again={again} level={1} />
  </Content>
)

/** How long the page before stays while the next is fetched. */
const STAY = 300

/** Draws a page, fetched when it is asked for. `address` names it: another address is another drawing. */
export function Fetched({ address, fetchPage }: { address: string; fetchPage: () => Promise<Drawing> }) {
  const [shown, setShown] = useState<{ address: string; draw: Drawing }>()
  const [failure, setFailure] = useState<{ address: string; error: unknown }>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    let left = false
    const slow = setTimeout(() => setShown({ address, draw: () => <Blank /> }), STAY)
    fetchPage()
      .then(
        (draw) => left || setShown({ address, draw }),
        (cause: unknown) =>
          left || setFailure({ address, error: new NoConnection('the page could not be fetched', { cause }) }),
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
  return shown ? <div key={shown.address}>{shown.draw()}</div> : <Blank />
}

/** A page that broke while it was drawn: the frame stands, and the person is told. */
export function BrokenPage({ again }: { again: () => void }) {
  const words = useWords(shellWords)
  return (
    <Content>
      <State level={1} title={words.failed} role="alert">
        <p>{words.failedText}</p>
        <div>
          <button type="button" class="button" onClick={again}>
            {words.retry}
          </button>
        </div>
      </State>
    </Content>
  )
}
