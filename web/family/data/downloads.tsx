import { exportChild, printChildData } from '../../../shared/contracts/personal-data.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Refusal } from '../../../shared/ui/error-summary.tsx'
import { Heading } from '../../../shared/ui/heading.tsx'
import { useWords } from '../../../shared/ui/language.ts'
import { usePortal } from '../../portal.ts'
import { useAction } from '../../use-action.ts'
import { words } from './words.ts'

/** Everything about a child, for people and for programs. Neither stays in the page. */
export function Downloads({ child }: { child: string }) {
  const text = useWords(words)
  const { call } = usePortal()
  const { busy, errors, attempt, run } = useAction()
  const params = { child }
  const pdf = async () => location.assign((await call(printChildData, { params })).url)
  const json = async () => keep(`${child}.json`, JSON.stringify(await call(exportChild, { params }), null, 2))
  return (
    <section class="stack stack--close" aria-labelledby="download">
      <Heading level={2} size="m" id="download">
        {text.download}
      </Heading>
      <Refusal of={{ attempt, errors }} />
      <p>{text.downloadText}</p>
      <div class="actions actions--close">
        <Button busy={busy} onClick={() => run(pdf)}>
          {busy ? text.preparing : text.pdf}
        </Button>
        <Button kind="secondary" busy={busy} onClick={() => run(json)}>
          {text.json}
        </Button>
      </div>
    </section>
  )
}

/** Gives a text to the browser as a file to keep. */
function keep(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
