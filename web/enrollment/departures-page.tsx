import { useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { listDepartures, restoreEnrolment } from '../../shared/contracts/enrollment.ts'
import { ReturnGround } from '../../shared/domain/leaving-ground.ts'
import { leavingGrounds, returnGrounds } from '../../shared/domain/leaving-words.ts'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Radios } from '../../shared/ui/choices.tsx'
import { dateInWords } from '../../shared/ui/dates.ts'
import { Done } from '../../shared/ui/done.tsx'
import { type FieldProblem, Refusal } from '../../shared/ui/error-summary.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { State } from '../../shared/ui/states.tsx'
import { TextInput } from '../../shared/ui/text-input.tsx'
import { newAttempt } from '../call.ts'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'
import { useCall } from '../use-call.ts'
import { CLASSES, classesCrumbs, words } from './words.ts'

const grounds = Object.entries(returnGrounds).map(([value, it]) => ({ value, ...it }))
type Left = z.output<typeof listDepartures.response>['items'][number]

/** Who left a group in the last thirty days; an end that was entered by mistake is taken back here. */
export function DeparturesPage({ params: { group } }: { params: { group: string } }) {
  const { call } = usePortal()
  const found = useCall(listDepartures, { params: { group } })
  const action = useAction()
  const [pupil, setPupil] = useState('')
  const [ground, setGround] = useState('')
  const [number, setNumber] = useState('')
  const [attempt, setAttempt] = useState(newAttempt)
  const [done, setDone] = useState(false)
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setAttempt(newAttempt())
    }
  const back = `${CLASSES}/${group}`

  const restore = async () => {
    const chosen = ReturnGround.safeParse(ground)
    const errors: FieldProblem[] = [
      ...(pupil === '' ? [{ id: 'pupil', text: 'Выберите ребёнка' }] : []),
      ...(chosen.success ? [] : [{ id: 'ground', text: 'Выберите, почему отчисление не действует' }]),
      ...(number.trim() === '' ? [{ id: 'number', text: 'Введите номер документа' }] : []),
    ]
    if (!chosen.success || errors.length > 0) return action.refuse(errors)
    const body = { pupil, group, ground: chosen.data, number: number.trim() }
    const outcome = await action.run(() => call(restoreEnrolment, { body, attempt }), { '/body/number': 'number' })
    if (outcome === 'done') setDone(true)
  }

  return (
    <Page
      title="Отчислены за 30 дней"
      crumbs={[...classesCrumbs, { href: back, title: words.ru.class }]}
      words={words}
      failed={action.errors.length > 0}
    >
      <Refusal of={action} />
      {done ? (
        <Done title="Отчисление отменено" action={<a href={back}>К группе</a>}>
          <p>Ребёнок числится в группе, как прежде. Семье отправлено уведомление.</p>
        </Done>
      ) : (
        <Loaded of={found} lines={6}>
          {({ items }) =>
            items.length === 0 ? (
              <State title="Никого не отчисляли" action={<a href={back}>К группе</a>}>
                <p>Здесь видны отчисленные из этой группы за последние 30 дней.</p>
              </State>
            ) : (
              <Form onSubmit={restore}>
                <p>Ошибочное отчисление можно отменить, пока место не отдано другому ребёнку.</p>
                <Radios
                  id="pupil"
                  label="Чьё отчисление отменить"
                  value={pupil}
                  choices={items.map(choiceOf)}
                  error={action.errorAt('pupil')}
                  onInput={changed(setPupil)}
                />
                <Radios
                  id="ground"
                  label="Почему оно не действует"
                  value={ground}
                  choices={grounds}
                  error={action.errorAt('ground')}
                  onInput={changed(setGround)}
                />
                <TextInput
                  id="number"
                  label="Номер документа"
                  width={10}
                  value={number}
                  error={action.errorAt('number')}
                  onInput={changed(setNumber)}
                />
                <Actions>
                  <Button type="submit" busy={action.busy}>
                    {action.busy ? 'Сохраняем…' : 'Отменить отчисление'}
                  </Button>
                  <a href={back}>К группе</a>
                </Actions>
              </Form>
            )
          }
        </Loaded>
      )}
    </Page>
  )
}

const choiceOf = ({ pupil, name, on, ground, number }: Left) => ({
  value: pupil,
  title: name,
  hint: `Последний день ${dateInWords(on)}, приказ № ${number}. ${leavingGrounds[ground].title}`,
})
