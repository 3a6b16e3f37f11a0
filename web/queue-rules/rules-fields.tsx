import { Radios } from '../../shared/ui/choices.tsx'
import { capital } from '../../shared/ui/counted.ts'
import { DateInput } from '../../shared/ui/date-input.tsx'
import { Fieldset } from '../../shared/ui/field.tsx'
import { TextArea, TextInput } from '../../shared/ui/text-input.tsx'
import { CRITERIA, type Filled, KEPT_FOR, type Proposal, titleOfClass } from './form.ts'
import { OrderField } from './order-field.tsx'

type Props = {
  form: Filled
  base: Proposal
  errorOf: (id: string) => string | undefined
  onInput: (over: Partial<Filled>) => void
}

const within: readonly { value: Filled['within']; title: string }[] = [
  { value: 'filed', title: 'По времени подачи заявления' },
  { value: 'filed-day', title: 'По дню подачи; поданные в один день — по времени' },
  { value: 'desired', title: 'По желаемой дате, затем по времени подачи' },
]
const next: readonly { value: Filled['next']; title: string }[] = [
  { value: 'as-set', title: 'Как в настройках муниципалитета' },
  { value: 'at-once', title: 'Сразу следующему' },
]
const reservesFirst: readonly { value: Filled['reservesFirst']; title: string }[] = [
  { value: 'reserved', title: 'Места по броням — до общих' },
  { value: 'open', title: 'Места по броням — после общих' },
]
const signatures: readonly { value: Filled['signatures']; title: string }[] = [
  { value: '1', title: 'Одна' },
  { value: '2', title: 'Две, разных сотрудников' },
]
const ages = [
  { id: 'fromMonths', label: 'С какого месяца жизни' },
  { id: 'belowYears', label: 'До скольки лет' },
] as const
/** What was chosen, as the value that it is. */
const chosen = <V extends string>(from: readonly { value: V }[], value: string): V | undefined =>
  from.find((it) => it.value === value)?.value

/** All that an order of the queue says. */
export function RulesFields({ form, base, errorOf, onInput }: Props) {
  const nextChoices = [
    ...next,
    {
      value: 'batch' as const,
      title: 'По датам распределения',
      more: (
        <TextInput
          id="days"
          label="Дни года через запятую"
          hint="Например, 01.06, 15.10"
          value={form.days}
          error={errorOf('days')}
          onInput={(days) => onInput({ days })}
        />
      ),
    },
  ]
  const dateField = (id: 'from' | 'to') => ({
    id,
    value: form[id],
    error: errorOf(id),
    onInput: (typed: Filled['from']) => onInput({ [id]: typed }),
  })
  return (
    <>
      <OrderField form={form} base={base} error={errorOf('order')} onInput={(order) => onInput({ order })} />
      <Radios
        id="within"
        label="При равном праве"
        value={form.within}
        choices={within}
        onInput={(value) => onInput({ within: chosen(within, value) ?? form.within })}
      />
      <Fieldset legend="Баллы">
        <p class="soft">Больше баллов — раньше при равном праве. Пустое поле — баллов нет.</p>
        {CRITERIA.map((it) => (
          <TextInput
            key={it}
            id={`points-${it}`}
            label={capital(titleOfClass(it, base))}
            width={4}
            inputMode="numeric"
            value={form.points[it] ?? ''}
            error={errorOf(`points-${it}`)}
            onInput={(typed) => onInput({ points: { ...form.points, [it]: typed } })}
          />
        ))}
      </Fieldset>
      <Fieldset legend="Брони">
        <p class="soft">
          Доля свободных мест каждой группы, которую оставляют детям с этим правом, в процентах. Незанятые места
          получают остальные. Пустое поле — брони нет.
        </p>
        {KEPT_FOR.map((it) => (
          <TextInput
            key={it}
            id={`reserves-${it}`}
            label={capital(titleOfClass(it, base))}
            width={4}
            inputMode="numeric"
            value={form.reserves[it] ?? ''}
            error={errorOf(`reserves-${it}`)}
            onInput={(typed) => onInput({ reserves: { ...form.reserves, [it]: typed } })}
          />
        ))}
        <Radios
          id="reservesFirst"
          label="Что распределяют раньше"
          value={form.reservesFirst}
          choices={reservesFirst}
          onInput={(value) => onInput({ reservesFirst: chosen(reservesFirst, value) ?? form.reservesFirst })}
        />
      </Fieldset>
      <Fieldset legend="Возраст на желаемую дату">
        {ages.map(({ id, label }) => (
          <TextInput
            key={id}
            id={id}
            label={label}
            optional
            width={4}
            inputMode="numeric"
            value={form[id]}
            error={errorOf(id)}
            onInput={(typed) => onInput({ [id]: typed })}
          />
        ))}
      </Fieldset>
      <Radios
        id="next"
        label="Кому и когда передают освободившееся место"
        value={form.next}
        choices={nextChoices}
        onInput={(value) => onInput({ next: chosen(nextChoices, value) ?? form.next })}
      />
      <Radios
        id="signatures"
        label="Сколько подписей нужно под распределением и под новым порядком"
        value={form.signatures}
        choices={signatures}
        onInput={(value) => onInput({ signatures: chosen(signatures, value) ?? form.signatures })}
      />
      <DateInput label="Действует с" {...dateField('from')} />
      <DateInput
        label="Действует по"
        optional
        hint="Если не указать, действует до следующего порядка"
        {...dateField('to')}
      />
      <TextArea
        id="law"
        label="Правовое основание"
        hint="Акт, его дата и номер"
        rows={2}
        value={form.law}
        error={errorOf('law')}
        onInput={(law) => onInput({ law })}
      />
    </>
  )
}
