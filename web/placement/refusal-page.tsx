import { useState } from 'preact/hooks'
import { refuseApplication } from '../../shared/contracts/admission.ts'
import { showApplication } from '../../shared/contracts/applications.ts'
import { RefusalGround } from '../../shared/domain/refusal-ground.ts'
import { refusalGrounds } from '../../shared/domain/refusal-words.ts'
import type { Status } from '../../shared/domain/status.ts'
import { statusWords } from '../../shared/domain/status-words.ts'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Radios } from '../../shared/ui/choices.tsx'
import { Done } from '../../shared/ui/done.tsx'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'
import { useLive } from '../use-live.ts'
import { QUEUE, queueCrumbs, words } from './words.ts'

/** As the rule has it (`refuse`). */
const refusable: readonly Status[] = ['queued', 'declined', 'lapsed']
const grounds = Object.entries(refusalGrounds).map(([value, { title, law }]) => ({ value, title, hint: law }))

/** The education authority refuses an application, by a ground of the law, before any направление. */
export function RefusalPage({ params: { id } }: { params: { id: string } }) {
  const { call } = usePortal()
  const application = useLive(showApplication, { params: { id } })
  const action = useAction()
  const [ground, setGround] = useState('')
  const failed = action.errors.length > 0

  const refuse = async (match: number) => {
    const chosen = RefusalGround.safeParse(ground)
    if (!chosen.success) return action.refuse([{ id: 'ground', text: 'Выберите основание отказа' }])
    const body = { ground: chosen.data }
    const outcome = await action.run(() => call(refuseApplication, { params: { id }, body, match }))
    if (outcome !== 'refused') application.renew()
  }

  const known = application.kind === 'ready' ? application.value : undefined
  return (
    <Page
      title="Отказать по заявлению"
      caption={known ? `${known.child.name}, заявление № ${known.number}` : ''}
      crumbs={[...queueCrumbs, { href: `${QUEUE}/${id}`, title: known?.child.name ?? 'Заявление' }]}
      words={words}
      failed={failed}
    >
      <Refusal of={action} />
      <Loaded of={application} lines={6}>
        {({ seq, status, refusal }) =>
          refusal ? (
            <Done title="По заявлению отказано" action={<a href={QUEUE}>К очереди</a>}>
              <p>{`${refusal.title} (${refusal.law}).`}</p>
              <p>Семье отправлено уведомление, порталу Госуслуг — статус с этим основанием.</p>
            </Done>
          ) : (
            <Form onSubmit={() => refuse(seq)}>
              {refusable.includes(status) ? (
                <>
                  <Inset>
                    <p>
                      Отказ окончательный: заявление уходит из очереди, семья может подать новое. Нехватка мест — не
                      основание для отказа: заявление ждёт места в очереди.
                    </p>
                  </Inset>
                  <Radios
                    id="ground"
                    label="Основание отказа"
                    value={ground}
                    choices={grounds}
                    error={action.errorAt('ground')}
                    onInput={setGround}
                  />
                  <Actions>
                    <Button type="submit" kind="danger" busy={action.busy}>
                      {action.busy ? 'Сохраняем…' : 'Отказать'}
                    </Button>
                    <a href={`${QUEUE}/${id}`}>Не отказывать</a>
                  </Actions>
                </>
              ) : (
                <Inset>
                  <p>{`Отказать можно, пока направление не выдано. Сейчас: ${statusWords[status].ru}.`}</p>
                </Inset>
              )}
            </Form>
          )
        }
      </Loaded>
    </Page>
  )
}
