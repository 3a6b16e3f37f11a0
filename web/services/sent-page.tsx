import { printCaseReceipt } from '../../shared/contracts/papers.ts'
import { showService } from '../../shared/contracts/services.ts'
import { Actions, Button, ButtonLink } from '../../shared/ui/button.tsx'
import { Confirmation } from '../../shared/ui/confirmation.tsx'
import { momentInWords } from '../../shared/ui/exact-moment.ts'
import { Heading } from '../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { PaperButtons } from '../paper-buttons.tsx'
import { receiptOf } from '../receipts.ts'
import { useCall } from '../use-call.ts'
import { CASES, SERVICES } from './paths.ts'
import { sentWords } from './sent-words.ts'

const papers = [{ print: printCaseReceipt, title: 'Расписка в приёме заявления' }]

/** It is filed: number, the time of the server, what happens next. The same on every visit from this device. */
export function SentPage({ params: { service: code, id } }: { params: { service: string; id: string } }) {
  const text = useWords(sentWords)
  const language = useLanguage()
  const { region, role } = useMe()
  const service = useCall(showService, { params: { service: code }, query: { region: region.code } })
  const receipt = receiptOf(localStorage, id)
  return (
    <Page title={text.filed} ownHeading words={sentWords}>
      <div class="stack measure">
        {receipt ? (
          <Confirmation title={text.filed} label={text.number} number={receipt.number}>
            <p>{momentInWords(receipt.filedAt, region.zone, language)}</p>
          </Confirmation>
        ) : (
          <Confirmation title={text.filed}>
            <p>{text.elsewhere}</p>
          </Confirmation>
        )}
        <Loaded of={service} lines={2}>
          {({ title, documents, states: [first] }) => (
            <div class="prose">
              <p>{title}</p>
              <Heading level={2} size="m">
                {text.next}
              </Heading>
              <p>{first?.family}</p>
              <p>{text.told}</p>
              {documents.length > 0 && (
                <p>
                  <a href={`${CASES}/${id}/files`}>{text.files}</a>
                </p>
              )}
            </div>
          )}
        </Loaded>
        <PaperButtons id={id} papers={papers} />
        <Actions>
          <ButtonLink href={`${CASES}/${id}`}>{text.toCase}</ButtonLink>
          <Button kind="secondary" onClick={() => print()}>
            {text.print}
          </Button>
          {role === 'parent' && <a href={`${SERVICES}/${code}/form/who`}>{text.another}</a>}
        </Actions>
      </div>
    </Page>
  )
}
