import { useState } from 'preact/hooks'
import { showApplication } from '../../shared/contracts/applications.ts'
import { listContacts } from '../../shared/contracts/contacts.ts'
import { acceptPapers } from '../../shared/contracts/enrollment.ts'
import { Done } from '../../shared/ui/done.tsx'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { Heading } from '../../shared/ui/heading.tsx'
import { SummaryList } from '../../shared/ui/summary-list.tsx'
import { Timeline } from '../../shared/ui/timeline.tsx'
import { Loaded } from '../loaded.tsx'
import { useMay } from '../me.ts'
import { Page } from '../page.tsx'
import { PaperButtons } from '../paper-buttons.tsx'
import { useAction } from '../use-action.ts'
import { useLive } from '../use-live.ts'
import { deviceZone } from '../zone.ts'
import { NextStep } from './next-step.tsx'
import { stepsOf } from './offer-steps.ts'
import { papersOf } from './papers.ts'
import { type Application, OFFERS, offersCrumbs, words } from './words.ts'

/** A child with a направление: where it stands, and the one step that is to be done now. */
export function OfferPage({ params: { id } }: { params: { id: string } }) {
  const application = useLive(showApplication, { params: { id } })
  const action = useAction()
  const may = useMay()
  const [done, setDone] = useState<{ count: number; title: string }>({ count: 0, title: '' })
  const failed = action.errors.length > 0
  const known = application.kind === 'ready' ? application.value : undefined

  const step = async (work: () => Promise<unknown>, title: string) => {
    const outcome = await action.run(work, { '/number': 'number', '/on': 'on' })
    if (outcome === 'done') setDone({ count: done.count + 1, title })
    if (outcome !== 'refused') application.renew()
  }

  return (
    <Page
      title={known?.child.name ?? words.ru.offers}
      caption={known ? `Заявление № ${known.number}` : ''}
      crumbs={offersCrumbs}
      words={words}
      failed={failed}
    >
      <Refusal of={action} />
      {done.count > 0 && !failed && (
        <Done key={done.count} title={done.title} action={<a href={OFFERS}>К списку направлений</a>} />
      )}
      <Loaded of={application} lines={8}>
        {(it) => (
          <>
            <SummaryList rows={rowsOf(it)} />
            {may(acceptPapers) && <NextStep key={it.seq} application={it} action={action} onStep={step} />}
            <Papers application={it} />
            {may(listContacts) && (
              <p>
                <a href={`${OFFERS}/${id}/contacts`}>Как семье сообщали, записать звонок</a>
              </p>
            )}
            <section class="stack" aria-labelledby="way">
              <Heading level={2} size="m" id="way">
                Ход зачисления
              </Heading>
              <Timeline steps={stepsOf(it, deviceZone())} />
            </section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

const rowsOf = ({ offer }: Application) =>
  offer
    ? [
        { key: 'Направление', value: `№ ${offer.number}` },
        { key: 'Группа', value: offer.group },
        { key: 'Адрес', value: offer.address },
      ]
    : []

function Papers({ application }: { application: Application }) {
  const may = useMay()
  const papers = papersOf(application).filter(({ print }) => may(print))
  if (papers.length === 0) return null
  return (
    <section class="stack stack--close" aria-labelledby="papers">
      <Heading level={2} size="m" id="papers">
        Документы
      </Heading>
      <PaperButtons id={application.id} papers={papers} />
    </section>
  )
}
