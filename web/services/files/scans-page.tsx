import { showService } from '../../../shared/contracts/services.ts'
import { Done } from '../../../shared/ui/done.tsx'
import { ErrorSummary } from '../../../shared/ui/error-summary.tsx'
import { useWords } from '../../../shared/ui/language.ts'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { Page } from '../../page.tsx'
import { useCall } from '../../use-call.ts'
import { COUNTER } from '../paths.ts'
import { SendDocument, useSending } from './send-document.tsx'
import { words } from './words.ts'

/** Scans of the papers of somebody who came: whoever takes them in may not see what lies there already. */
export function ScansPage({ params: { service: code, id } }: { params: { service: string; id: string } }) {
  const text = useWords(words)
  const { region } = useMe()
  const service = useCall(showService, { params: { service: code }, query: { region: region.code } })
  const sending = useSending(id, () => undefined)
  const { action, sent } = sending
  const failed = action.errors.length > 0
  return (
    <Page
      title={text.title}
      words={words}
      crumbs={[
        { href: '/cabinet/', title: text.start },
        { href: COUNTER, title: text.counter },
      ]}
      failed={failed}
    >
      {failed && <ErrorSummary key={action.attempt} errors={action.errors.map((it) => ({ id: 'file', ...it }))} />}
      {sent > 0 && !failed && (
        <Done key={sent} title={text.done}>
          <p>{text.doneText}</p>
        </Done>
      )}
      <Loaded of={service} lines={4}>
        {({ documents }) => <SendDocument sending={sending} documents={documents} closed={false} />}
      </Loaded>
    </Page>
  )
}
