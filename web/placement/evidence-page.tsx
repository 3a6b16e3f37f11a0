import { useState } from 'preact/hooks'
import { confirmEvidence } from '../../shared/contracts/admission.ts'
import { showApplication } from '../../shared/contracts/applications.ts'
import { showForm } from '../../shared/contracts/filing.ts'
import { Done } from '../../shared/ui/done.tsx'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { SummaryCard } from '../../shared/ui/summary-list.tsx'
import { papersOf } from '../family/applications/papers.ts'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { PaperButtons } from '../paper-buttons.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'
import { useLoading } from '../use-call.ts'
import { useLive } from '../use-live.ts'
import { deviceZone } from '../zone.ts'
import type { EvidenceProps, Seen } from './evidence.tsx'
import { applicationRows } from './evidence-rows.ts'
import { QUEUE, queueCrumbs, words } from './words.ts'

/** One application of the queue: what the family claims, and the word of the education authority that it is so. */
export function EvidencePage({ params: { id } }: { params: { id: string } }) {
  const { call } = usePortal()
  const application = useLive(showApplication, { params: { id } })
  const form = useLive(showForm, { params: { id } })
  const action = useAction()
  const [saved, setSaved] = useState(0)

  const confirm = async (body: Seen, match: number) => {
    const outcome = await action.run(() => call(confirmEvidence, { params: { id }, body, match }))
    if (outcome === 'done') setSaved(saved + 1)
    if (outcome === 'refused') return
    application.renew()
    form.renew()
  }

  const title = application.kind === 'ready' ? application.value.child.name : 'Заявление'
  return (
    <Page
      title={title}
      caption={application.kind === 'ready' ? `Заявление № ${application.value.number}` : ''}
      crumbs={queueCrumbs}
      words={words}
      failed={action.errors.length > 0}
    >
      <Refusal of={action} />
      {saved > 0 && action.errors.length === 0 && (
        <Done key={saved} title="Проверка сохранена" action={<a href={QUEUE}>К очереди</a>}>
          <p>Место в очереди пересчитается в течение минуты.</p>
        </Done>
      )}
      <Loaded of={application} lines={6}>
        {(it) => (
          <>
            <SummaryCard title="Заявление" rows={applicationRows(it, deviceZone())} />
            <PaperButtons id={id} papers={papersOf(it)} />
          </>
        )}
      </Loaded>
      <ul class="plain-list stack stack--close">
        <li>
          <a href={`${QUEUE}/${id}/files`}>Файлы, приложенные семьёй</a>
        </li>
        <li>
          <a href={`${QUEUE}/${id}/contacts`}>Как семье сообщали, записать звонок</a>
        </li>
        <li>
          <a href={`${QUEUE}/${id}/refusal`}>Отказать…</a>
        </li>
      </ul>
      <Loaded of={form} lines={6}>
        {(it) => (
          <LaterEvidence
            key={it.seq}
            form={it}
            status={application.kind === 'ready' ? application.value.status : undefined}
            busy={action.busy}
            onConfirm={(seen) => confirm(seen, it.seq)}
          />
        )}
      </Loaded>
    </Page>
  )
}

/** Fetched when the family's words are there. */
function LaterEvidence(props: EvidenceProps) {
  const later = useLoading(() => import('./evidence.tsx').then((it) => it.Evidence), 'evidence')
  return <Loaded of={later}>{(Evidence) => <Evidence {...props} />}</Loaded>
}
