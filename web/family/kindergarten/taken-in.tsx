import { Radios } from '../../../shared/ui/choices.tsx'
import { DateInput, type DateParts } from '../../../shared/ui/date-input.tsx'

/** Which way an application came that an official takes in, and the day on it. */
export type TakenIn = { channel: 'counter' | 'mfc' | 'post'; filedOn: DateParts }

const ways = [
  { value: 'counter', title: 'Лично, на приёме' },
  { value: 'mfc', title: 'Через МФЦ' },
  { value: 'post', title: 'По почте' },
] as const

export type TakenInProps = {
  /** Of the field of the day. */
  id: string
  value: TakenIn
  onInput: (value: TakenIn) => void
  error: string | undefined
}

/** What only the one who takes an application in knows: the family that files it itself is not asked. */
export const TakenInFields = ({ id, value, onInput, error }: TakenInProps) => (
  <div class="stack">
    <Radios
      id="channel"
      label="Как пришло заявление"
      value={value.channel}
      choices={ways}
      onInput={(way) => {
        const channel = ways.find((it) => it.value === way)?.value
        if (channel) onInput({ ...value, channel })
      }}
    />
    <DateInput
      id={id}
      label="Дата на заявлении"
      hint="Если оно подано сегодня, оставьте пустым. Иначе время подачи — конец этого дня"
      optional
      error={error}
      value={value.filedOn}
      onInput={(filedOn) => onInput({ ...value, filedOn })}
    />
  </div>
)
