import { useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { printCaseReceipt } from '../../../shared/contracts/papers.ts'
import type { fileCaseFor } from '../../../shared/contracts/services.ts'
import { Actions } from '../../../shared/ui/button.tsx'
import { timeInWords } from '../../../shared/ui/dates.ts'
import { Done } from '../../../shared/ui/done.tsx'
import { Refusal } from '../../../shared/ui/error-summary.tsx'
import { Lead } from '../../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../../shared/ui/language.ts'
import { State } from '../../../shared/ui/states.tsx'
import { Select } from '../../../shared/ui/text-input.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { mayOpen } from '../../nav.ts'
import { Page } from '../../page.tsx'
import { PaperButtons } from '../../paper-buttons.tsx'
import { useKnownPages } from '../../portal.ts'
import { useAction } from '../../use-action.ts'
import { COUNTER } from '../paths.ts'
import { CounterForm } from './counter-form.tsx'
import { words } from './counter-words.ts'
import { useServices } from './use-services.ts'

const KINDERGARTEN = '/cabinet/kindergarten-application'
const papers = [{ print: printCaseReceipt, title: 'Расписка в приёме заявления' }]
type Receipt = z.output<typeof fileCaseFor.response>

/** An application on paper, taken for somebody who came or wrote: one page, one number. */
export function CounterPage() {
  const text = useWords(words)
  const language = useLanguage()
  const { organisation, municipality, region, role } = useMe()
  const services = useServices()
  const action = useAction()
  const { list } = useKnownPages()
  const [code, setCode] = useState('')
  const [taken, setTaken] = useState<{ count: number; receipt?: Receipt }>({ count: 0 })
  const failed = action.errors.length > 0
  return (
    <Page
      title={text.title}
      caption={organisation?.title ?? municipality?.title}
      words={words}
      crumbs={[{ href: '/cabinet/', title: text.start }]}
      failed={failed}
    >
      <Lead>{text.lead}</Lead>
      {mayOpen(list, role, KINDERGARTEN) && (
        <p>
          <a href={KINDERGARTEN}>{text.kindergarten}</a>
        </p>
      )}
      <Refusal of={action} />
      {taken.receipt && !failed && (
        <Done key={taken.count} title={text.done(taken.receipt.number)}>
          <p>{text.filedAt(timeInWords(taken.receipt.filedAt, region.zone, language))}</p>
          <Actions>
            <PaperButtons id={taken.receipt.id} papers={papers} />
            <a href={`${COUNTER}/${code}/${taken.receipt.id}/files`}>{text.files}</a>
          </Actions>
        </Done>
      )}
      <Loaded of={services} lines={6}>
        {(all) => {
          const service = all.find((it) => it.code === code)
          return all.length === 0 ? (
            <State title={text.noServices}>
              <p>{text.noServicesText}</p>
            </State>
          ) : (
            <div class="stack stack--wide measure">
              <Select
                id="service"
                label={text.service}
                none={text.chooseService}
                value={code}
                options={all.map((it) => ({ value: it.code, title: it.title }))}
                onInput={setCode}
              />
              {service && (
                <CounterForm
                  key={`${code} ${taken.count}`}
                  service={service}
                  action={action}
                  onTaken={(receipt) => setTaken({ count: taken.count + 1, receipt })}
                />
              )}
            </div>
          )
        }}
      </Loaded>
    </Page>
  )
}
