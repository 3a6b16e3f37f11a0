import { useState } from 'preact/hooks'
import { endEnrolment } from '../../shared/contracts/enrollment.ts'
import { showClass } from '../../shared/contracts/registry.ts'
import { LeavingGround } from '../../shared/domain/leaving-ground.ts'
import { leavingGrounds } from '../../shared/domain/leaving-words.ts'
import { civilDateOf, DateInput, emptyDate } from '../../shared/ui/date-input.tsx'
import { Done } from '../../shared/ui/done.tsx'
import { type FieldProblem, Refusal } from '../../shared/ui/error-summary.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useCall } from '../use-call.ts'
import { LeavingForm, useLeavingOrder } from './leaving-order.tsx'
import { CLASSES, classesCrumbs, words } from './words.ts'

const grounds = Object.entries(leavingGrounds).map(([value, { title, law }]) => ({ value, title, hint: law }))
const fields = { '/body/number': 'number', '/body/on': 'on' }

/** A child leaves the kindergarten for good, by an order: its ground, number and the last day. */
export function DeparturePage({ params: { group, child } }: { params: { group: string; child: string } }) {
  const { call } = usePortal()
  const found = useCall(showClass, { params: { group } })
  const order = useLeavingOrder()
  const [day, setDay] = useState(emptyDate)

  const end = async () => {
    const chosen = LeavingGround.safeParse(order.ground.value)
    const on = civilDateOf(day)
    const errors: FieldProblem[] = [
      ...(chosen.success ? [] : [{ id: 'ground', text: 'Выберите основание отчисления' }]),
      ...(order.number.value === '' ? [{ id: 'number', text: 'Введите номер приказа' }] : []),
      ...(on === undefined ? [{ id: 'on', text: 'Введите последний день в саду: день, месяц и год' }] : []),
    ]
    if (!chosen.success || on === undefined || errors.length > 0) return order.action.refuse(errors)
    const body = { pupil: child, group, ground: chosen.data, number: order.number.value, on }
    return order.send(() => call(endEnrolment, { body, attempt: order.attempt }), fields)
  }

  const known = found.kind === 'ready' ? found.value : undefined
  const name = known?.pupils.find(({ ref }) => ref === child)?.name
  const back = `${CLASSES}/${group}`
  return (
    <Page
      title="Отчислить из детского сада"
      caption={[name, known?.organisation.title, known?.title].filter(Boolean).join(', ')}
      crumbs={[...classesCrumbs, { href: back, title: known?.title ?? 'Группа' }]}
      words={words}
      failed={order.action.errors.length > 0}
    >
      <Refusal of={order.action} />
      {order.done ? (
        <Done title="Ребёнок отчислен" action={<a href={back}>К группе</a>}>
          <p>Место свободно: его предложат по очереди. Семье отправлено уведомление.</p>
        </Done>
      ) : (
        <LeavingForm
          order={order}
          ground="Основание"
          grounds={grounds}
          number="Номер приказа"
          button="Отчислить"
          danger
          back={{ href: back, title: 'Не отчислять' }}
          onSubmit={end}
          before={
            <Inset>
              <p>
                Место освободится сразу, и его предложат по очереди. Ошибку можно отменить 30 дней, пока место свободно:{' '}
                <a href={`${back}/departures`}>Отчислены за 30 дней</a>. Переход в другой сад оформляют по направлению,
                отчислять для этого не нужно.
              </p>
            </Inset>
          }
          after={
            <DateInput
              id="on"
              label="Последний день в саду"
              value={day}
              error={order.action.errorAt('on')}
              onInput={order.changed(setDay)}
            />
          }
        />
      )}
    </Page>
  )
}
