import { useState } from 'preact/hooks'
import { startPlacementRun } from '../../shared/contracts/placement.ts'
import { civilDate, nextSeptember } from '../../shared/domain/calendar.ts'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Radios } from '../../shared/ui/choices.tsx'
import { civilDateOf, DateInput, emptyDate } from '../../shared/ui/date-input.tsx'
import { dateInWords } from '../../shared/ui/dates.ts'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { Lead } from '../../shared/ui/heading.tsx'
import { newAttempt } from '../call.ts'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'
import { deviceZone } from '../zone.ts'
import { planPath } from './plan.ts'
import { PlanFirst } from './plan-first.tsx'
import { RUNS, runsCrumbs, words } from './words.ts'

const NO_DATE = 'Введите дату: день, месяц и год, например 1 9 2027'
/** Plans of groups begin on the first day of a school year. */
const YEAR = '-09-01'

/** A new run: from which day the places are wanted, and what the calculation does and does not do. */
export function NewRunPage() {
  const { municipality } = useMe()
  const { call, now, router } = usePortal()
  const [today] = useState(() => civilDate(new Date(now()).toISOString(), deviceZone()))
  const [from, setFrom] = useState('year')
  const [date, setDate] = useState(emptyDate)
  // The same choice pressed again after a broken connection is the same run.
  const [attempt, setAttempt] = useState(newAttempt)
  const action = useAction()
  const error = action.errorAt('date')

  const chosen = { year: nextSeptember(today), today, date: civilDateOf(date) }[from]
  const choose = (change: () => void) => {
    change()
    setAttempt(newAttempt())
  }
  const start = async () => {
    if (chosen === undefined) return action.refuse([{ id: 'date', text: NO_DATE }])
    await action.run(async () => {
      const params = { municipality: municipality?.code ?? '' }
      const { id } = await call(startPlacementRun, { params, body: { startsOn: chosen }, attempt })
      router.go(`${RUNS}/${id}`)
    })
  }

  return (
    <Page
      title="Новый расчёт"
      caption={municipality?.title ?? ''}
      crumbs={runsCrumbs}
      words={words}
      failed={action.errors.length > 0}
    >
      <Refusal of={action} />
      <Lead>
        Расчёт возьмёт очередь такой, какая она сейчас, и места подтверждённого{' '}
        <a href={planPath(nextSeptember(today))}>плана групп</a>, а без него — свободные сейчас. Обычно это занимает
        меньше минуты; до публикации семьи ничего не увидят, и расчёт можно повторить.
      </Lead>
      <Form onSubmit={start}>
        <Radios
          id="from"
          label="С какого дня нужны места"
          hint="Участвуют заявления, которым место нужно не позже этого дня; возраст берётся на 1 сентября его учебного года"
          value={from}
          onInput={(value) => choose(() => setFrom(value))}
          choices={[
            {
              value: 'year',
              title: `С нового учебного года, ${dateInWords(nextSeptember(today))}`,
              hint: 'Основное комплектование',
            },
            { value: 'today', title: `С сегодняшнего дня, ${dateInWords(today)}`, hint: 'Доукомплектование' },
            {
              value: 'date',
              title: 'С другого дня',
              more: (
                <DateInput
                  id="date"
                  label="Первый день"
                  hint="Например, 1 1 2027"
                  value={date}
                  error={error}
                  onInput={(value) => choose(() => setDate(value))}
                />
              ),
            },
          ]}
        />
        {chosen?.endsWith(YEAR) && <PlanFirst key={chosen} startsOn={chosen} />}
        <Actions>
          <Button type="submit" busy={action.busy}>
            {action.busy ? 'Начинаем…' : 'Рассчитать'}
          </Button>
          <a href={RUNS}>Отмена</a>
        </Actions>
      </Form>
    </Page>
  )
}
