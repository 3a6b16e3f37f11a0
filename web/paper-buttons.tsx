import { useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import type { printReceipt } from '../shared/contracts/papers.ts'
import type { Route } from '../shared/contracts/route.ts'
import { Button } from '../shared/ui/button.tsx'
import { usePortal } from './portal.ts'
import { troubleIn } from './trouble.ts'

type Nothing = z.ZodMiniType<object, object>
type Printing = Route<typeof printReceipt.params, Nothing, Nothing, typeof printReceipt.response>

/** A paper that one may have: the contract that prints it, and what the button says. */
export type PaperOffer = { print: Printing; title: string }

/** Buttons that fetch papers as PDF. A link is minted at the click: it opens for a minute, and nobody finds it in the page. */
export function PaperButtons({ id, papers }: { id: string; papers: readonly PaperOffer[] }) {
  const { call } = usePortal()
  const [busy, setBusy] = useState('')
  const [trouble, setTrouble] = useState('')
  const open = async ({ print, title }: PaperOffer) => {
    setBusy(title)
    setTrouble('')
    try {
      const { url } = await call(print, { params: { id } })
      location.assign(url)
    } catch (error) {
      setTrouble(`Документ не открылся. ${troubleIn(error)}`)
    }
    setBusy('')
  }
  return (
    <div>
      <div class="actions actions--close">
        {papers.map((paper) => (
          <Button key={paper.title} kind="secondary" busy={busy !== ''} onClick={() => open(paper)}>
            {busy === paper.title ? 'Готовим…' : `${paper.title}, PDF`}
          </Button>
        ))}
      </div>
      <p role="status">{trouble}</p>
    </div>
  )
}
