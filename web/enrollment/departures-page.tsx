import { useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { listDepartures, restoreEnrolment } from '../../shared/contracts/enrollment.ts'
import { ReturnGround } from '../../shared/domain/leaving-ground.ts'
import { leavingGrounds, returnGrounds } from '../../shared/domain/leaving-words.ts'
import { Radios } from '../../shared/ui/choices.tsx'
import { dateInWords } from '../../shared/ui/dates.ts'
import { Done } from '../../shared/ui/done.tsx'
import { type FieldProblem, Refusal } from '../../shared/ui/error-summary.tsx'
import { State } from '../../shared/ui/states.tsx'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useCall } from '../use-call.ts'
import { LeavingForm, useLeavingOrder } from './leaving-order.tsx'
import { CLASSES, classesCrumbs, words } from './words.ts'

const grounds = Object.entries(returnGrounds).map(([value, it]) => ({ value, ...it }))
type Left = z.output<typeof listDepartures.response>['items'][number]

/** Who left a group in the last thirty days; an end that was entered by mistake is taken back here. */
export function DeparturesPage({ params: { group } }: { params: { group: string } }) {
  const { call } = usePortal()
  const found = useCall(listDepartures, { params: { group } })
  const order = useLeavingOrder()
  const [pupil, setPupil] = useState('')
  const back = `${CLASSES}/${group}`

  const restore = async () => {
    const chosen = ReturnGround.safeParse(order.ground.value)
    const errors: FieldProblem[] = [
      ...(pupil === '' ? [{ id: 'pupil', text: 'Выберите ребёнка' }] : []),
      ...(chosen.success ? [] : [{ id: 'ground', text: 'Выберите, почему отчисление не действует' }]),
      ...(order.number.value === '' ? [{ id: 'number', text: 'Введите номер документа' }] : []),
    ]
    if (!chosen.success || errors.length > 0) return order.action.refuse(errors)
    const body = { pupil, group, ground: chosen.data, number: order.number.value }
    return order.send(() => call(restoreEnrolment, { body, attempt: order.attempt }), { '/body/number': 'number' })
  }

  return (
    <Page
      title="Отчислены за 30 дней"
      crumbs={[...classesCrumbs, { href: back, title: 'Группа' }]}
      words={words}
      failed={order.action.errors.length > 0}
    >
      <Refusal of={order.action} />
      {order.done ? (
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
              <LeavingForm
                order={order}
                ground="Почему оно не действует"
                grounds={grounds}
                number="Номер документа"
                button="Отменить отчисление"
                back={{ href: back, title: 'К группе' }}
                onSubmit={restore}
                before={
                  <>
                    <p>Ошибочное отчисление можно отменить, пока место не отдано другому ребёнку.</p>
                    <Radios
                      id="pupil"
                      label="Чьё отчисление отменить"
                      value={pupil}
                      choices={items.map(choiceOf)}
                      error={order.action.errorAt('pupil')}
                      onInput={order.changed(setPupil)}
                    />
                  </>
                }
              />
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
