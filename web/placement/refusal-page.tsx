import { useState } from 'preact/hooks'
import { refuseApplication } from '../../shared/contracts/admission.ts'
import { showApplication } from '../../shared/contracts/applications.ts'
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

/** The education authority refuses an application, by a ground of the law, before any направление. */
export function RefusalPage({ params: { id } }: { params: { id: string } }) {
  const { call } = usePortal()
  const application = useLive(showApplication, { params: { id } })
  const action = useAction()
  const [ground, setGround] = useState('')
  const failed = action.errors.length > 0

  const refuse = async (match: number) => {
    if (ground === '') return action.refuse([{ id: 'ground', text: 'Выберите основание отказа' }])
    const outcome = await action.run(() => call(refuseApplication, { params: { id }, body: { ground }, match }))
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
        {({ seq, status, refusal, grounds }) =>
          refusal ? (
            <Done title="По заявлению отказано" action={<a href={QUEUE}>К очереди</a>}>
              <p>{`${refusal.title} (${refusal.law}).`}</p>
              <p>Семье отправлено уведомление, порталу Госуслуг — статус с этим основанием.</p>
            </Done>
          ) : (
            <Form onSubmit={() => refuse(seq)}>
              {grounds ? (
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
                    choices={grounds.map(({ code, title, law }) => ({ value: code, title, hint: law }))}
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
