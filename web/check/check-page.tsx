import * as z from 'zod/mini'
import { checkPaper } from '../../shared/contracts/papers.ts'
import { Region } from '../../shared/domain/fields.ts'
import { PaperCode, Particulars } from '../../shared/domain/paper.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import { dateInWords } from '../../shared/ui/dates.ts'
import { Lead } from '../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { State } from '../../shared/ui/states.tsx'
import { SummaryList } from '../../shared/ui/summary-list.tsx'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useStore } from '../store.ts'
import { useCall } from '../use-call.ts'
import { checkWords } from './words.ts'

// A contract has no `query` in a browser (build-plugins.ts): what the address says is read by the shape of the paper itself.
const Asked = z.extend(Particulars, { region: z.optional(Region), code: PaperCode })
type Asked = z.output<typeof Asked>

/** Where the QR code of a paper leads: whether it was issued. Everybody may ask, and nobody learns whom it is about. */
export function CheckPage() {
  const words = useWords(checkWords)
  const { router } = usePortal()
  const { query } = useStore(router.place)
  const asked = Asked.safeParse(Object.fromEntries(query))
  return (
    <Page title={words.title} words={checkWords}>
      <Lead>{words.lead}</Lead>
      {asked.success ? (
        <Checked paper={asked.data} />
      ) : (
        <State title={words.incomplete}>
          <p>{words.incompleteText}</p>
        </State>
      )}
    </Page>
  )
}

function Checked({ paper: { code, ...query } }: { paper: Asked }) {
  const words = useWords(checkWords)
  const language = useLanguage()
  const answer = useCall(checkPaper, { params: { code }, query })
  const { kind, number, application, on } = query
  return (
    <Loaded of={answer} lines={5}>
      {({ genuine, issuer }) =>
        genuine ? (
          <>
            <Banner tone="success" title={words.genuine}>
              <p>{words.compare}</p>
            </Banner>
            <SummaryList
              rows={[
                { key: words.paper, value: words[kind] },
                { key: words.number, value: number },
                { key: words.on, value: dateInWords(on, language) },
                ...(issuer === undefined ? [] : [{ key: words.issuer, value: <span lang="ru">{issuer}</span> }]),
                { key: words.application, value: application },
              ]}
            />
          </>
        ) : (
          <Banner tone="danger" title={words.unknown}>
            <p>{words.unknownText}</p>
          </Banner>
        )
      }
    </Loaded>
  )
}
