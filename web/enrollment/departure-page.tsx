import { useState } from 'preact/hooks'
import { endEnrolment } from '../../shared/contracts/enrollment.ts'
import { showClass } from '../../shared/contracts/registry.ts'
import { LeavingGround } from '../../shared/domain/leaving-ground.ts'
import { leavingGrounds } from '../../shared/domain/leaving-words.ts'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Radios } from '../../shared/ui/choices.tsx'
import { civilDateOf, DateInput, emptyDate } from '../../shared/ui/date-input.tsx'
import { Done } from '../../shared/ui/done.tsx'
import { type FieldProblem, Refusal } from '../../shared/ui/error-summary.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { TextInput } from '../../shared/ui/text-input.tsx'
import { newAttempt } from '../call.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'
import { useCall } from '../use-call.ts'
import { CLASSES, classesCrumbs, words } from './words.ts'

const grounds = Object.entries(leavingGrounds).map(([value, { title, law }]) => ({ value, title, hint: law }))
const fields = { '/body/number': 'number', '/body/on': 'on' }

/** A child leaves the kindergarten for good, by an order: its ground, number and the last day. */
export function DeparturePage({ params: { group, child } }: { params: { group: string; child: string } }) {
  const { call } = usePortal()
  const found = useCall(showClass, { params: { group } })
  const action = useAction()
  const [ground, setGround] = useState('')
  const [number, setNumber] = useState('')
  const [day, setDay] = useState(emptyDate)
  const [attempt, setAttempt] = useState(newAttempt)
  const [done, setDone] = useState(false)
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setAttempt(newAttempt())
    }

  const end = async () => {
    const chosen = LeavingGround.safeParse(ground)
    const on = civilDateOf(day)
    const errors: FieldProblem[] = [
      ...(chosen.success ? [] : [{ id: 'ground', text: 'Выберите основание отчисления' }]),
      ...(number.trim() === '' ? [{ id: 'number', text: 'Введите номер приказа' }] : []),
      ...(on === undefined ? [{ id: 'on', text: 'Введите последний день в саду: день, месяц и год' }] : []),
    ]
    if (!chosen.success || on === undefined || errors.length > 0) return action.refuse(errors)
    const body = { pupil: child, group, ground: chosen.data, number: number.trim(), on }
    const outcome = await action.run(() => call(endEnrolment, { body, attempt }), fields)
    if (outcome === 'done') setDone(true)
  }

  const known = found.kind === 'ready' ? found.value : undefined
  const name = known?.pupils.find(({ ref }) => ref === child)?.name
  const back = `${CLASSES}/${group}`
  return (
    <Page
      title="Отчислить из детского сада"
      caption={[name, known?.organisation.title, known?.title].filter(Boolean).join(', ')}
      crumbs={[...classesCrumbs, { href: back, title: known?.title ?? words.ru.class }]}
      words={words}
      failed={action.errors.length > 0}
    >
      <Refusal of={action} />
      {done ? (
        <Done title="Ребёнок отчислен" action={<a href={back}>К группе</a>}>
          <p>Место свободно: его предложат по очереди. Семье отправлено уведомление.</p>
        </Done>
      ) : (
        <Form onSubmit={end}>
          <Inset>
            <p>
              Место освободится сразу, и его предложат по очереди. Ошибку можно отменить 30 дней, пока место свободно:{' '}
              <a href={`${back}/departures`}>Отчислены за 30 дней</a>. Переход в другой сад оформляют по направлению,
              отчислять для этого не нужно.
            </p>
          </Inset>
          <Radios
            id="ground"
            label="Основание"
            value={ground}
            choices={grounds}
            error={action.errorAt('ground')}
            onInput={changed(setGround)}
          />
          <TextInput
            id="number"
            label="Номер приказа"
            width={10}
            value={number}
            error={action.errorAt('number')}
            onInput={changed(setNumber)}
          />
          <DateInput
            id="on"
            label="Последний день в саду"
            value={day}
            error={action.errorAt('on')}
            onInput={changed(setDay)}
          />
          <Actions>
            <Button type="submit" kind="danger" busy={action.busy}>
              {action.busy ? 'Сохраняем…' : 'Отчислить'}
            </Button>
            <a href={back}>Не отчислять</a>
          </Actions>
        </Form>
      )}
    </Page>
  )
}
